import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { Saving } from '../../preload/contract/saving.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

const savingKey = ['saving'] as const;

/** How saving originals goes, or ended; null where there is nothing to say of it. */
export function useSaving(): Saving | null {
  const bridge = useBridge();
  const queries = useQueryClient();
  useEffect(
    () =>
      bridge.events.savingChanged((saving) => {
        // A slow first answer must not overwrite what came after it.
        void queries.cancelQueries({ queryKey: savingKey });
        queries.setQueryData(savingKey, saving);
      }),
    [bridge, queries],
  );
  const saving = useQuery({
    queryKey: savingKey,
    queryFn: () => valueOf(bridge.calls.getSaving()),
  });
  return saving.data ?? null;
}
