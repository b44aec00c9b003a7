import { createContext, useContext } from 'react';

import type { SearchControls } from './use-search.ts';

/** What the parts of the gallery know of the search around them. */
export interface SearchAround {
  readonly controls: SearchControls;
  /** What was typed and is answered: what to mark in texts; null where nothing was. */
  readonly searched: string | null;
}

const Context = createContext<SearchAround | null>(null);

export const SearchProvider = Context.Provider;

/** The search around this part; null outside the gallery. */
export function useSearchAround(): SearchAround | null {
  return useContext(Context);
}
