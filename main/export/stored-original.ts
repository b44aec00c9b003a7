import { stat } from 'node:fs/promises';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mediaPath } from '../library/media/media-path.ts';

/** An original that is on this computer. */
export interface StoredOriginal {
  readonly path: string;
  readonly bytes: number;
}

/** Where an original stands, by its name in the library; null where the disk does not have it. */
export type FindOriginal = (
  accountId: AccountId,
  name: string | null,
) => Promise<StoredOriginal | null>;

/** @param mediaFolder `<library>/<account>/media` */
export function createFindOriginal(mediaFolder: (accountId: AccountId) => string): FindOriginal {
  return async (accountId, name) => {
    if (name === null) return null;
    const path = mediaPath(mediaFolder(accountId), name);
    const entry = await stat(path).catch(() => null);
    return entry === null ? null : { path, bytes: entry.size };
  };
}
