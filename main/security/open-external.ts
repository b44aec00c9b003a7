import { shell } from 'electron';

import type { AppError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { externalAddress } from './external-address.ts';

/** Hands an address to the system's browser: nothing else does. */
export async function openExternal(address: string): Promise<Result<null, AppError>> {
  const safe = externalAddress(address);
  if (safe === null) return fail({ kind: 'not-allowed' });
  try {
    await shell.openExternal(safe);
    return ok(null);
  } catch (error) {
    return fail({ kind: 'unexpected', detail: error instanceof Error ? error.name : 'shell' });
  }
}
