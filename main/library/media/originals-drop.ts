import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { MediaId } from '../../../preload/contract/ids.ts';
import type { Logger } from '../../log/logger.ts';
import type { LibraryWriter } from '../store/library-store.ts';

/** Deletes originals that the person does not keep, once something smaller stands for them. */
export interface OriginalsDrop {
  /** There may be some: looks through all. */
  wake(): void;
  /** A small picture of a medium was stored. */
  replaced(mediaId: MediaId): void;
  /** A person looks at it: it stays until the library is closed. */
  spare(mediaId: MediaId): void;
  /** Resolves when it rests. */
  rested(): Promise<void>;
  dispose(): Promise<void>;
}

/** Files that are asked of the library at a time. */
const batch = 5000;

/**
 * Makes the drop of one account. A file is deleted before the database says so: a kill in between
 * leaves a row whose file is looked for in vain, and fetched again when it is wanted.
 */
export function createOriginalsDrop(dependencies: {
  readonly writer: Pick<LibraryWriter, 'dispensable' | 'drop'>;
  /** `<library>/<account>/media` */
  readonly mediaFolder: string;
  readonly log: Logger;
}): OriginalsDrop {
  const { writer, mediaFolder, log } = dependencies;
  const spared = new Set<MediaId>();
  /** Their file cannot be deleted. Another start tries again. */
  const refused = new Set<MediaId>();
  const queue: (MediaId | 'all')[] = [];
  let running: Promise<void> | null = null;
  const over = new AbortController();

  async function drop(mediaId: MediaId): Promise<void> {
    if (spared.has(mediaId) || refused.has(mediaId)) return;
    // As it is now: the post may be gone, or the last other medium with these bytes.
    const [file] = writer.dispensable(1, mediaId);
    if (file === undefined) return;
    const { name, isShared } = file;
    if (!isShared) {
      const deleted = await rm(join(mediaFolder, name.slice(0, 2), name), { force: true }).then(
        () => true,
        () => false,
      );
      if (!deleted) {
        refused.add(mediaId);
        log.warn('an original could not be deleted', { mediaId });
        return;
      }
    }
    writer.drop(mediaId);
  }

  async function run(): Promise<void> {
    for (
      let next = queue.shift();
      next !== undefined && !over.signal.aborted;
      next = queue.shift()
    ) {
      if (next !== 'all') {
        await drop(next);
        continue;
      }
      const files = writer.dispensable(batch);
      for (const { mediaId } of files) {
        if (over.signal.aborted) return;
        await drop(mediaId);
      }
      // What is spared or refused stays among them.
      const left = files.length - spared.size - refused.size;
      if (files.length === batch && left > 0) queue.push('all');
    }
  }

  function start(): void {
    if (over.signal.aborted) return;
    running ??= run()
      .catch((error: unknown) => log.error('originals are not deleted', { error: String(error) }))
      .finally(() => {
        running = null;
        if (queue.length > 0) start();
      });
  }

  /** What was queued in the meantime is run after it. */
  async function rested(): Promise<void> {
    if (running === null) return;
    await running;
    await rested();
  }

  return {
    wake: () => {
      if (!queue.includes('all')) queue.push('all');
      start();
    },
    replaced: (mediaId) => {
      queue.push(mediaId);
      start();
    },
    spare: (mediaId) => void spared.add(mediaId),
    rested,
    dispose: async () => {
      over.abort();
      queue.length = 0;
      await running;
    },
  };
}
