import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { Result } from '../../preload/contract/result.ts';
import { sessionKey } from '../bridge/session-query.ts';

export interface Leaving {
  readonly busy: boolean;
  /** Why the last try failed. */
  readonly failure: AppError | null;
  readonly leave: () => void;
}

/**
 * Leaves accounts once a person has said so; what they were asked in is closed when that is done.
 * @param call tells main to
 */
export function useLeaving(
  call: () => Promise<Result<unknown, AppError>>,
  onLeft: () => void,
): Leaving {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const leave = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const left = await call();
    setBusy(false);
    if (!left.ok) {
      setFailure(left.error);
      return;
    }
    onLeft();
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
  return { busy, failure, leave: () => void leave() };
}
