import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { classNames } from '../design/class-names.ts';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import { FilterPanel } from './filter-panel.tsx';
import { filtersOf } from './narrowing.ts';
import styles from './search-bar.module.css';
import type { SearchControls } from './use-search.ts';

interface FilterMenuProps {
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly onQuery: SearchControls['setQuery'];
}

const words = messages.search;

/** A button with the filters below it; they close by Esc, and when the focus or a press goes elsewhere. */
export function FilterMenu({ accountId, query, onQuery }: FilterMenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const inUse = filtersOf(query).length;

  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event): void => {
      if (target instanceof Node && root.current?.contains(target) !== true) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div ref={root} className={styles['filters']}>
      <button
        ref={button}
        type="button"
        className={classNames(styles['tool'], inUse > 0 && styles['inUse'])}
        aria-label={inUse === 0 ? words.filters : words.filtersInUse(inUse)}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" size={16} />
        <span className={styles['toolText']}>{words.filters}</span>
        {inUse > 0 && <span className={styles['number']}>{inUse}</span>}
      </button>
      {open && <FilterPanel id={panel} accountId={accountId} query={query} onQuery={onQuery} />}
    </div>
  );
}
