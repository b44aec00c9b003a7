import { statfs } from 'node:fs/promises';

import type { Clock } from '../../clock.ts';

/** Left free for the system, in bytes: a full disk breaks more than Albumen. */
export const reserve = 500 * 1024 * 1024;
/** An answer is good for this long, in milliseconds. */
const goodFor = 1000;

/** Tells the bytes that are free where a folder is; null where the system does not say. */
export type FreeBytes = (folder: string) => Promise<number | null>;

export const freeBytesOf: FreeBytes = async (folder) => {
  const found = await statfs(folder).catch(() => null);
  return found === null ? null : found.bavail * found.bsize;
};

/** Makes the question whether there is room for files below `folder`. */
export function createDiskRoom(dependencies: {
  readonly folder: string;
  readonly clock: Clock;
  readonly freeBytes?: FreeBytes;
  /** Bytes. */
  readonly reserve?: number;
}): { has(): Promise<boolean>; look(): Promise<boolean> } {
  const { folder, clock, freeBytes = freeBytesOf } = dependencies;
  const least = dependencies.reserve ?? reserve;
  let answer: { readonly at: number; readonly room: Promise<boolean> } | null = null;

  function look(): Promise<boolean> {
    const room = freeBytes(folder).then((free) => free === null || free > least);
    answer = { at: clock.now(), room };
    return room;
  }

  return {
    /** Now, or a moment ago. */
    has: () => {
      const fresh = answer !== null && Math.abs(clock.now() - answer.at) < goodFor;
      return fresh && answer !== null ? answer.room : look();
    },
    look,
  };
}
