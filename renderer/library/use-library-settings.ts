import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { LibrarySettings } from '../../preload/contract/library.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

const librarySettingsKey = ['library-settings'] as const;

/** Where the library is and how a move of it goes, asked anew each time it is looked at. */
export function useLibrarySettings(): UseQueryResult<LibrarySettings> {
  const bridge = useBridge();
  const queries = useQueryClient();
  useEffect(
    () =>
      bridge.events.libraryMoving((move) => {
        // A slow answer must not overwrite what came after it.
        void queries.cancelQueries({ queryKey: librarySettingsKey });
        queries.setQueryData<LibrarySettings>(librarySettingsKey, (known) =>
          known === undefined ? known : { ...known, move },
        );
        // The place is another one from the switch on.
        if (move?.phase !== 'copying') {
          void queries.invalidateQueries({ queryKey: librarySettingsKey });
        }
      }),
    [bridge, queries],
  );
  return useQuery({
    queryKey: librarySettingsKey,
    queryFn: () => valueOf(bridge.calls.getLibrarySettings()),
    refetchOnMount: 'always',
  });
}
