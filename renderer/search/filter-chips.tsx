import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';

import type { PostQuery } from '../../preload/contract/post-query.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { LinkButton } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import styles from './filter-chips.module.css';
import { filtersOf, withoutFilter } from './narrowing.ts';
import type { Filter } from './narrowing.ts';
import type { SearchControls } from './use-search.ts';

interface FilterChipsProps {
  readonly query: PostQuery;
  readonly controls: SearchControls;
  /** Takes the focus where the last chip went. */
  readonly onEmptied: () => void;
}

const words = messages.search;

function nameOfFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'kind':
      return words.kinds[filter.value];
    case 'year':
      return String(filter.value);
    case 'hashtag':
      return `#${filter.value}`;
    case 'caption':
      return words.captions[filter.value];
    case 'gone':
      return words.gone;
    case 'fileMissing':
      return words.fileMissing;
    default:
      return assertNever(filter);
  }
}

/** The filters in use, each of which a press takes away. */
export function FilterChips({ query, controls, onEmptied }: FilterChipsProps): ReactElement | null {
  const list = useRef<HTMLUListElement>(null);
  /** The place of a chip that was pressed: its button goes, and the focus would go with it. */
  const pressed = useRef<number>(null);
  const filters = filtersOf(query);

  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[Math.min(pressed.current, filters.length - 1)];
    pressed.current = null;
    if (next === undefined) onEmptied();
    else next.focus();
  }, [filters.length, onEmptied]);

  if (filters.length === 0) return null;
  return (
    <ul ref={list} className={styles['chips']} aria-label={words.inUse}>
      {filters.map((filter, place) => {
        const name = nameOfFilter(filter);
        return (
          <li key={name}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={words.remove(name)}
              onClick={() => {
                pressed.current = place;
                controls.setQuery((old) => withoutFilter(old, filter));
              }}
            >
              <span className={styles['name']} dir="auto">
                {name}
              </span>
              <Icon name="close" size={13} />
            </button>
          </li>
        );
      })}
      <li>
        <LinkButton
          role="button"
          onClick={() => {
            controls.clear();
            onEmptied();
          }}
        >
          {words.clearAll}
        </LinkButton>
      </li>
    </ul>
  );
}
