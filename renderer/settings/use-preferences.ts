import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { Preferences, Syncing, Theme } from '../../preload/contract/preferences.ts';
import type { Result } from '../../preload/contract/result.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf, valueOf } from '../bridge/client.ts';

const preferencesKey = ['preferences'] as const;

export interface KeptPreferences {
  /** Null until main has answered. */
  readonly preferences: Preferences | null;
  /** Why they could not be read, or a change was not kept; null where nothing went wrong. */
  readonly failure: AppError | null;
  /** Does again what failed. */
  readonly retry: () => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setSyncing: (syncing: Syncing) => void;
}

/** What a person chose, as far as main keeps it, and how that is changed. */
export function usePreferences(): KeptPreferences {
  const bridge = useBridge();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: preferencesKey,
    queryFn: () => valueOf(bridge.calls.getPreferences()),
    refetchOnMount: 'always',
  });
  const [refused, setRefused] = useState<{
    readonly error: AppError;
    readonly again: () => void;
  } | null>(null);

  const change = async (
    part: Partial<Preferences>,
    call: () => Promise<Result<null, AppError>>,
  ): Promise<void> => {
    // What was chosen shows at once; what the disk refuses is put back.
    queries.setQueryData<Preferences>(preferencesKey, (known) => known && { ...known, ...part });
    setRefused(null);
    const result = await resultOf(call());
    if (!result.ok) setRefused({ error: result.error, again: () => void change(part, call) });
    await queries.invalidateQueries({ queryKey: preferencesKey });
  };

  return {
    preferences: data ?? null,
    failure: refused?.error ?? error?.error ?? null,
    retry: refused?.again ?? (() => void refetch()),
    setTheme: (theme) => void change({ theme }, () => bridge.calls.setTheme({ theme })),
    setSyncing: (syncing) => void change({ syncing }, () => bridge.calls.setSyncing(syncing)),
  };
}
