import type { ReactElement } from 'react';

import { mostSelected } from '../../preload/contract/post.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import styles from './selection-dock.module.css';

interface ActionBarProps {
  readonly count: number;
  readonly onCopyCaptions: () => void;
  readonly onCopyLinks: () => void;
  readonly onSave: () => void;
  readonly onClear: () => void;
}

const words = messages.selection;

/** How many posts are selected, and what can be done with them. */
export function ActionBar(props: ActionBarProps): ReactElement {
  const { count } = props;
  return (
    <section className={styles['bar']} aria-label={words.label}>
      <p className={styles['count']}>
        {count < mostSelected ? words.count(count) : words.most(count)}
      </p>
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={props.onCopyCaptions}>
          <Icon name="copy" />
          {words.copyCaptions}
        </Button>
        <Button look="quiet" onClick={props.onCopyLinks}>
          <Icon name="link" />
          {words.copyLinks}
        </Button>
        <Button look="quiet" onClick={props.onSave}>
          <Icon name="save" />
          {words.saveOriginals}
        </Button>
        <Button look="quiet" title={words.clearHint} onClick={props.onClear}>
          <Icon name="close" />
          {words.clear}
        </Button>
      </div>
    </section>
  );
}
