import type { ReactElement } from 'react';

import type { PostQuery } from '../../preload/contract/post-query.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import { filtersOf, searchedText } from './narrowing.ts';
import styles from './nothing-found.module.css';

interface NothingFoundProps {
  readonly query: PostQuery;
  /** Whether posts are on their way that may be found yet. */
  readonly mayGrow: boolean;
  readonly onClear: () => void;
}

const words = messages.search;

function reasonOf(query: PostQuery): string {
  const text = searchedText(query);
  if (text === null || filtersOf(query).length === 0) return words.noneText(text);
  return words.noneWithFilters(text);
}

/** Says that a search found nothing, and offers the way back to every post. */
export function NothingFound({ query, mayGrow, onClear }: NothingFoundProps): ReactElement {
  return (
    <div className={styles['nothing']}>
      <Icon name="search" size={40} />
      <p className={styles['title']}>{words.noneTitle}</p>
      <p className={styles['text']}>{reasonOf(query)}</p>
      {mayGrow && <p className={styles['text']}>{words.noneYet}</p>}
      <Button className={styles['clear']} onClick={onClear}>
        {words.clearSearch}
      </Button>
    </div>
  );
}
