import { setMaxListeners } from 'node:events';

import type { AppError } from '../../../preload/contract/errors.ts';
import { fail } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { SyncState } from '../../../preload/contract/sync.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log/logger.ts';
import type { DiskSteps } from '../media/disk-steps.ts';
import type { LibraryFile, LibraryWriter, MissingFile, RunKind } from '../store/library-store.ts';
import { asResult, failureOf } from '../store/database-failure.ts';
import { createDiskRoom } from './disk-room.ts';
import type { FreeBytes } from './disk-room.ts';
import { createFileAddresses } from './file-addresses.ts';
import { createFileFetcher } from './file-fetcher.ts';
import { createFileNow } from './file-now.ts';
import { createGate } from './gate.ts';
import { createProgressCounter } from './progress.ts';
import { createSyncRun } from './sync-run.ts';
import type { SyncSource } from './sync-source.ts';
import { createThrottle } from './throttle.ts';
import { createUrgent } from './urgent.ts';

/** Milliseconds between two tellings of how far it has come. */
const tellingGap = 250;

/** Keeps one account's library like what Instagram has. One run at a time. */
export interface Sync {
  /**
   * Begins a run, or joins the one that is under way: a wait that can be cut short is. A full one
   * that is asked for while another kind runs follows it.
   */
  start(kind: RunKind): void;
  /** What is under way ends, a page read ahead with it; nothing new begins until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends the run. What is stored stays, the rest is left to the next. */
  stop(): Promise<void>;
  state(): SyncState;
  /** A file that a person waits for, before all others, whatever the run does. */
  fileNow(file: MissingFile, signal: AbortSignal): Promise<Result<LibraryFile, AppError>>;
  /** Ends everything, the writer excepted; nothing is told any more. */
  dispose(): Promise<void>;
}

export interface SyncDependencies {
  /** The account's folder: its files stand in `media/` below. */
  readonly folder: string;
  readonly source: SyncSource;
  readonly writer: LibraryWriter;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  /** A few times a second at most; the last state is always told. */
  readonly onState: (state: SyncState) => void;
  /** Posts came, changed or went. */
  readonly onPosts: () => void;
  /** A file is in the library. */
  readonly onFile: (file: MissingFile, stored: LibraryFile) => void;
  /** The bytes of a file are on the disk; a moment later the database says so. */
  readonly note?: (file: MissingFile, stored: LibraryFile) => void;
  /** A file that was noted, and of which the database does not say so. */
  readonly known?: (file: MissingFile) => Promise<LibraryFile | null>;
  /** Waits where files come faster than they can be used. */
  readonly pace?: () => Promise<void>;
  readonly disk?: DiskSteps;
  readonly freeBytes?: FreeBytes;
  /** Bytes that are left free on the disk. */
  readonly reserve?: number;
}

/** Makes the sync of one account; nothing happens before `start` or `fileNow`. */
export function createSync(dependencies: SyncDependencies): Sync {
  const { source, writer, clock, timers, log, onState } = dependencies;
  const addresses = createFileAddresses();
  const urgent = createUrgent();
  const room = createDiskRoom(dependencies);
  const ended = new AbortController();
  let progress = createProgressCounter(clock);
  let running: { readonly abort: AbortController; readonly end: Promise<void> } | null = null;
  let fullIsAsked = false;
  let failure: AppError | null = null;
  let lastCompletedAt: number | null = null;

  const throttle = createThrottle(tellingGap, timers, () => onState(state()));
  const gate = createGate({
    clock,
    timers,
    hasRoom: () => room.look(),
    onChange: () => {
      progress.heldUp();
      throttle.changed();
    },
  });
  const fetcher = createFileFetcher({
    ...dependencies,
    addresses,
    onBytes: (count) => {
      progress.bytesCame(count);
      throttle.changed();
    },
    onStored: (file, stored) => {
      progress.fileStored(stored.bytes);
      throttle.changed();
      dependencies.onFile(file, stored);
    },
    onUnavailable: () => {
      progress.fileUnavailable();
      throttle.changed();
    },
  });
  const fileNow = createFileNow({ writer, source, fetcher, addresses });
  const run = createSyncRun({
    ...dependencies,
    addresses,
    urgent,
    gate,
    room,
    fetcher,
    progress: () => progress,
    onProgress: () => throttle.changed(),
  });

  /** Told with every state, so that a state never needs the database. */
  function readLastCompleted(): void {
    const last = asResult(() => [writer.lastCompleted('full'), writer.lastCompleted('newest')]);
    const times = last.ok ? last.value.filter((time) => time !== null) : [];
    lastCompletedAt = times.length === 0 ? null : Math.max(...times);
  }

  function state(): SyncState {
    if (running === null) {
      return failure === null
        ? { phase: 'idle', lastCompletedAt }
        : { phase: 'failed', error: failure, lastCompletedAt };
    }
    const now = progress.read();
    const wait = gate.wait();
    if (gate.isPaused()) return { phase: 'paused', progress: now };
    return wait === null
      ? { phase: 'running', progress: now }
      : { phase: 'waiting', wait, progress: now };
  }

  /** What the database refuses is a value from here on; anything else is a bug, and logged. */
  function errorOf(thrown: unknown): AppError {
    const refused = failureOf(thrown);
    if (refused !== null) return refused.error;
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'not an error';
    log.error('a sync failed unexpectedly', { message });
    return { kind: 'unexpected', detail: 'sync' };
  }

  async function attempt(kind: RunKind, signal: AbortSignal): Promise<AppError | null> {
    try {
      return await run(kind, signal);
    } catch (thrown) {
      return errorOf(thrown);
    }
  }

  async function perform(kind: RunKind, signal: AbortSignal): Promise<void> {
    failure = await attempt(kind, signal);
    // Where even the database has no room: the run begins again when there is some.
    while (failure?.kind === 'disk-full' && !signal.aborted) {
      gate.shut({ for: 'disk-space' });
      await gate.pass(signal);
      failure = signal.aborted ? null : await attempt(kind, signal);
    }
    if (failure?.kind === 'cancelled') failure = null;
    if (failure !== null) log.warn('a sync failed', { kind: failure.kind });
  }

  function begin(kind: RunKind): void {
    const abort = new AbortController();
    // Everything of a run that waits listens to it.
    setMaxListeners(0, abort.signal);
    failure = null;
    fullIsAsked = false;
    progress = createProgressCounter(clock);
    const end = perform(kind, abort.signal).then(() => {
      running = null;
      readLastCompleted();
      addresses.clear();
      gate.clear();
      throttle.changed();
      if (fullIsAsked && failure === null && !abort.signal.aborted) begin('full');
    });
    running = { abort, end };
    throttle.changed();
  }

  async function stop(): Promise<void> {
    running?.abort.abort();
    await running?.end;
  }

  readLastCompleted();
  return {
    start: (kind) => {
      if (ended.signal.aborted) return;
      if (running === null) begin(kind);
      else {
        if (kind === 'full' && run.kind() !== 'full') fullIsAsked = true;
        gate.retryNow();
      }
    },
    pause: () => {
      if (running !== null) gate.pause();
    },
    resume: () => gate.resume(),
    stop,
    state,
    fileNow: async (file, signal) => {
      if (ended.signal.aborted) return fail({ kind: 'cancelled' });
      const either = AbortSignal.any([signal, ended.signal]);
      try {
        return await urgent.first(() => fileNow(file, either));
      } catch (thrown) {
        return fail(errorOf(thrown));
      }
    },
    dispose: async () => {
      ended.abort();
      await stop();
      await urgent.done();
      fetcher.dispose();
      throttle.dispose();
    },
  };
}
