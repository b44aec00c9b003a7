import { readFile } from 'node:fs/promises';

import type { DemoStill, Rect } from './demo-album.ts';
import { withOrientation } from './jpeg-orientation.ts';

/**
 * Cuts a stretch out of an encoded picture and makes it smaller if its longest edge is longer than
 * `longestEdge` pixels; never larger. Answers a JPEG, or null for a format it cannot read.
 */
export type CutPicture = (
  bytes: Buffer,
  cut: { readonly rect: Rect; readonly longestEdge: number },
) => Buffer | null | Promise<Buffer | null>;

/** Reads stills, cut as they are to be. */
export interface StillReader {
  /** Null when the file is gone. */
  read(still: DemoStill): Promise<Buffer | null>;
}

/** Cuts that were made are kept up to this many bytes: a page shows about 30 at 0.1 to 0.3 MB. */
const mostKept = 16 * 1024 * 1024;

/** Makes a reader that cuts one picture at a time, so that decoding never takes over the program. */
export function createStillReader(cutPicture: CutPicture): StillReader {
  // Insertion order is the order of use: the first is the one that was not used for longest.
  const kept = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer | null>>();
  let keptBytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  function keep(key: string, bytes: Buffer): void {
    kept.set(key, bytes);
    keptBytes += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (keptBytes <= mostKept) break;
      kept.delete(oldest);
      keptBytes -= length;
    }
  }

  async function cut(still: DemoStill): Promise<Buffer | null> {
    const { path, width, height, longestEdge, orientation } = still;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    if (still.rect === null && Math.max(width, height) <= longestEdge) return bytes;
    const rect = still.rect ?? { x: 0, y: 0, width, height };
    const made = await cutPicture(bytes, { rect, longestEdge });
    // What cannot be cut is handed out whole: a picture too large is better than none.
    return made === null ? bytes : withOrientation(made, orientation);
  }

  return {
    read: (still) => {
      const { path, rect, longestEdge } = still;
      const key = JSON.stringify([path, rect, longestEdge]);
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known);
      }
      const running = underWay.get(key);
      if (running !== undefined) return running;
      const made = last
        .then(() => cut(still))
        .then((bytes) => {
          if (bytes !== null) keep(key, bytes);
          return bytes;
        })
        .finally(() => underWay.delete(key));
      underWay.set(key, made);
      last = made.catch(() => null);
      return made;
    },
  };
}
