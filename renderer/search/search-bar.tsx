import type { ReactElement, Ref } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { messages } from '../messages/messages.ts';
import { FilterMenu } from './filter-menu.tsx';
import { FoundCount } from './found-count.tsx';
import styles from './search-bar.module.css';
import { SearchField } from './search-field.tsx';
import type { SearchFieldHandle } from './search-field.tsx';
import { SortMenu } from './sort-menu.tsx';
import type { SearchControls } from './use-search.ts';

interface SearchBarProps {
  readonly ref: Ref<SearchFieldHandle>;
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly controls: SearchControls;
  /** Posts that were found; null where nothing is searched. */
  readonly found: number | null;
  /** Told when a person goes on to what was found. */
  readonly onLeave: () => void;
}

/** What is searched, by which filters, in which order, and how much that found. */
export function SearchBar(props: SearchBarProps): ReactElement {
  const { ref, accountId, query, controls, found, onLeave } = props;
  return (
    <div role="search" aria-label={messages.search.label} className={styles['bar']}>
      <SearchField
        ref={ref}
        text={query.search ?? ''}
        onText={(text) =>
          controls.setQuery((old) => ({ ...old, search: text === '' ? null : text }))
        }
        onLeave={onLeave}
      />
      <FilterMenu accountId={accountId} query={query} onQuery={controls.setQuery} />
      <SortMenu
        order={query.order}
        onOrder={(order) => controls.setQuery((old) => ({ ...old, order }))}
      />
      <FoundCount posts={found} />
    </div>
  );
}
