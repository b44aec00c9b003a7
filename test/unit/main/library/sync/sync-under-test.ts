import { onTestFinished } from 'vitest';

import type { LibraryWriter, RunKind } from '../../../../../main/library/store/library-store.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { createSync } from '../../../../../main/library/sync/sync.ts';
import type { Sync, SyncDependencies } from '../../../../../main/library/sync/sync.ts';
import type { SyncSource } from '../../../../../main/library/sync/sync-source.ts';
import type { SyncState } from '../../../../../preload/contract/sync.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { startFaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import type { Fault, FaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';
import type { FakeTime } from '../../auth/fake-timers.ts';
import { makeFolder } from '../sample-files.ts';
import { instagramSource } from './instagram-source.ts';
import { sampleAlbum } from './sample-album.ts';
import type { SamplePost } from './sample-album.ts';

export const account = accountIdOf('override', '17841400000000001');

const silent = { info: () => {}, warn: () => {}, error: () => {} };

export function openWriter(folder: string): LibraryWriter {
  const opened = openLibraryWriter({ accountId: account, folder });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

export interface SyncUnderTest {
  readonly sync: Sync;
  readonly writer: LibraryWriter;
  readonly reader: LibraryReader;
  readonly folder: string;
  readonly time: FakeTime;
  readonly states: readonly SyncState[];
  /** Runs a sync to its end; answers how it ended. */
  readonly run: (kind?: RunKind) => Promise<SyncState>;
}

/** A sync over a real database and real files, with a clock and timers that a test moves. */
export function createSyncUnderTest(
  source: SyncSource,
  options: Partial<SyncDependencies> & {
    readonly time?: FakeTime;
    /** It dies on the way, so that it cannot be ended. */
    readonly isMortal?: boolean;
  } = {},
): SyncUnderTest {
  const { folder = makeFolder(), time = createFakeTime(), isMortal = false, ...others } = options;
  const writer = others.writer ?? openWriter(folder);
  const reader = openLibraryReader({ accountId: account, folder });
  const states: SyncState[] = [];
  const sync = createSync({
    folder,
    source,
    clock: time.clock,
    timers: time.timers,
    log: silent,
    onState: (state) => states.push(state),
    onPosts: () => {},
    onFile: () => {},
    freeBytes: () => Promise.resolve(null),
    ...others,
    writer,
  });
  onTestFinished(async () => {
    if (!isMortal) await sync.dispose();
    reader.close();
    if (others.writer === undefined) writer.close();
  });
  return {
    sync,
    writer,
    reader,
    folder,
    time,
    states,
    run: async (kind = 'newest') => {
      sync.start(kind);
      await ended(sync);
      return sync.state();
    },
  };
}

/** Waits until nothing runs any more. */
export async function ended(sync: Sync): Promise<void> {
  for (;;) {
    const { phase } = sync.state();
    if (phase === 'idle' || phase === 'failed') return;
    if (phase !== 'running')
      throw new Error(`The sync does not end: ${JSON.stringify(sync.state())}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}

/** An Instagram with these posts, stopped with the test. */
export async function instagramWith(
  posts: readonly SamplePost[],
  options: { readonly faults?: readonly Fault[]; readonly time?: FakeTime } = {},
): Promise<FaultyInstagram> {
  const instagram = await startFaultyInstagram({
    pictures: sampleAlbum(makeFolder(), posts),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.time === undefined ? {} : { clock: options.time.clock }),
  });
  onTestFinished(() => instagram.stop());
  return instagram;
}

export interface Started extends SyncUnderTest {
  readonly instagram: FaultyInstagram;
}

/** A sync of these posts, over HTTP. */
export async function syncOf(
  posts: readonly SamplePost[],
  options: Partial<SyncDependencies> & {
    readonly faults?: readonly Fault[];
    readonly time?: FakeTime;
    /** Posts on a page. */
    readonly most?: number;
  } = {},
): Promise<Started> {
  const { faults, most, time = createFakeTime(), ...others } = options;
  const instagram = await instagramWith(posts, {
    time,
    ...(faults === undefined ? {} : { faults }),
  });
  const source = instagramSource(instagram.origin, time.clock, most);
  return { instagram, ...createSyncUnderTest(source, { time, ...others }) };
}

/** How a test polls: often, and long enough for a busy computer. Milliseconds. */
export const patiently = { interval: 2, timeout: 10_000 } as const;
