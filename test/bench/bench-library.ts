import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { systemTimers } from '../../main/auth/timers.ts';
import { createClock } from '../../main/clock.ts';
import { openLibraryWriter } from '../../main/library/store/library-writer.ts';
import { createSync } from '../../main/library/sync/sync.ts';
import { accountIdOf } from '../../preload/contract/ids.ts';
import { instagramSource } from '../unit/main/library/sync/instagram-source.ts';

/** Milliseconds since the program began, when each part of a sync was over. */
export interface SyncTimes {
  readonly began: number;
  readonly postsRead: number;
  readonly ended: number;
}

/** A library in a folder of its own. */
export interface BenchLibrary {
  /** Syncs once. */
  sync(options: { readonly files: boolean }): Promise<SyncTimes>;
  remove(): Promise<void>;
}

/** Makes an empty library below `folder`, synced from `origin`. */
export async function makeLibrary(folder: string, origin: string): Promise<BenchLibrary> {
  const own = await mkdtemp(join(folder, 'library-'));
  const opened = openLibraryWriter({ accountId: accountIdOf('override', '1'), folder: own });
  if (!opened.ok) throw new Error(opened.error.kind);
  const writer = opened.value;
  const clock = createClock(null);
  const source = instagramSource(origin, clock);

  async function sync({ files }: { readonly files: boolean }): Promise<SyncTimes> {
    const began = performance.now();
    let postsRead = 0;
    const ended = new Promise<number>((resolve, reject) => {
      const running = createSync({
        folder: own,
        source,
        writer: {
          ...writer,
          completeRun: (run, end, at) => {
            const completed = writer.completeRun(run, end, at);
            postsRead = performance.now();
            return completed;
          },
          // Where only posts are measured, no file is wanted.
          missingFiles: (limit) => (files ? writer.missingFiles(limit) : []),
        },
        clock,
        timers: systemTimers,
        log: { info: () => {}, warn: () => {}, error: () => {} },
        onState: (state) => {
          if (state.phase === 'failed') reject(new Error(state.error.kind));
        },
        onPosts: () => {},
        onFile: () => {},
      });
      running.start('newest');
      const look = (): void => {
        if (running.state().phase === 'idle') resolve(performance.now());
        else setImmediate(look);
      };
      look();
    });
    return { began, ended: await ended, postsRead };
  }

  return {
    sync,
    remove: async () => {
      writer.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}
