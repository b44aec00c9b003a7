import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import { systemTimers } from '../../main/auth/timers.ts';
import { createClock } from '../../main/clock.ts';
import { openLibraryWriter } from '../../main/library/store/library-writer.ts';
import { createSync } from '../../main/library/sync/sync.ts';
import { accountIdOf } from '../../preload/contract/ids.ts';
import type { SyncSource } from '../../main/library/sync/sync-source.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Question } from './source-worker.ts';

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

/** A source that runs until it is ended. */
export interface WorkerSource extends SyncSource {
  readonly end: () => Promise<unknown>;
}

/** `Omit` of each member of a union. */
type Asked<Each> = Each extends Question ? Omit<Each, 'id'> : never;

/**
 * The client in a thread of its own: in the app it is in the main process, and the sync in the
 * library's. Files are fetched here, as they are there.
 */
export function sourceInWorker(origin: string): WorkerSource {
  // The bundle of `source-worker.ts`, beside this one's.
  const worker = new Worker(fileURLToPath(new URL('source-worker.mjs', import.meta.url)), {
    workerData: origin,
  });
  const waiting = new Map<number, (value: never) => void>();
  let last = 0;
  worker.on('message', ({ id, value }: { readonly id: number; readonly value: never }) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  const ask = <Value>(question: Asked<Question>): Promise<Value> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage({ ...question, id: last });
    });
  return {
    profile: () => ask({ call: 'profile' }),
    page: (asked) => ask({ call: 'page', asked }),
    post: (post) => ask({ call: 'post', post }),
    loopback: () => Promise.resolve(ok(origin)),
    fetch: globalThis.fetch,
    end: () => worker.terminate(),
  };
}

/** Makes an empty library below `folder`. */
export async function makeLibrary(folder: string, source: SyncSource): Promise<BenchLibrary> {
  const own = await mkdtemp(join(folder, 'library-'));
  const opened = openLibraryWriter({ accountId: accountIdOf('override', '1'), folder: own });
  if (!opened.ok) throw new Error(opened.error.kind);
  const writer = opened.value;
  const clock = createClock(null);

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
        // Not with every turn of the loop: looking would then be most of what the thread does.
        else setTimeout(look, 1);
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
