import { useCallback, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { GalleryToolbar } from '../gallery/gallery-toolbar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { SearchBar } from './search-bar.tsx';
import type { SearchFieldHandle } from './search-field.tsx';
import type { GallerySearch } from './use-gallery-search.ts';

interface SearchToolsProps {
  readonly accountId: AccountId;
  readonly search: GallerySearch;
  /** What else stands in the toolbar, after the search. */
  readonly children?: ReactNode;
}

/** The toolbar above the posts, and below it the filters in use. */
export function SearchTools({ accountId, search, children }: SearchToolsProps): ReactElement {
  const field = useRef<SearchFieldHandle>(null);
  const focusField = useCallback((): void => field.current?.focus(), []);
  const { query, around, posts, isNarrowed, setBars, enterGrid } = search;
  return (
    <>
      <GalleryToolbar ref={setBars}>
        <SearchBar
          ref={field}
          accountId={accountId}
          query={query}
          controls={around.controls}
          found={isNarrowed ? posts.stored : null}
          onLeave={enterGrid}
        />
        {children}
      </GalleryToolbar>
      <FilterChips query={query} controls={around.controls} onEmptied={focusField} />
    </>
  );
}
