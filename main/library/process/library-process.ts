import { fail } from '../../../preload/contract/result.ts';
import { withDeadline } from '../../auth/deadline.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Logger } from '../../log/logger.ts';
import { converse } from './conversation.ts';
import type { Answers, Ask, Listeners } from './conversation.ts';
import { mainRequests } from './library-contract.ts';
import type { LibraryEvents, LibraryRequests, MainRequests } from './library-contract.ts';
import type { Port } from './port.ts';

/** A running process of the library. Its port closes when it ends. */
export interface LibraryChild {
  readonly port: Port;
  /** Ends it now. */
  kill(): void;
}

export type LibraryProcessState =
  /** Nobody needed it yet. */
  | { readonly phase: 'off' }
  | { readonly phase: 'starting' }
  | { readonly phase: 'running' }
  /** It ended by itself, `deaths` times in a row, and is started again soon. */
  | { readonly phase: 'restarting'; readonly deaths: number }
  /** It ended too often in a row: only `start` tries again. */
  | { readonly phase: 'broken'; readonly detail: string }
  /** The app quits. */
  | { readonly phase: 'finished' };

/** The library's process, as main sees it. */
export interface LibraryProcess {
  /** Asks it; starts it where nobody has. */
  readonly ask: Ask<LibraryRequests>;
  /** Starts it, also one that was given up. */
  start(): void;
  state(): LibraryProcessState;
  /** @returns how to stop listening */
  subscribe(listener: (state: LibraryProcessState) => void): () => void;
  /** Lets it flush and close, ends it, and starts it no more. */
  finish(): Promise<void>;
}

/** Milliseconds before it is started again after the first, second, … death in a row. */
const backOff = [1000, 5000, 30_000, 120_000];
/** Milliseconds of running after which a death is not in a row with the one before. */
const soundRun = 300_000;
/** Milliseconds within which it must say that it is there. */
const startDeadline = 20_000;
/** Milliseconds to flush and close: less than a quit may take (`quit-gracefully.ts`). */
const finishDeadline = 2000;

/**
 * Watches over the library's process. It is started when it is needed; when it dies, what waits
 * fails with `library-stopped`, and it is started again, later each time, four times at most.
 */
export function createLibraryProcess(dependencies: {
  readonly spawn: () => LibraryChild;
  readonly answers: Answers<MainRequests>;
  readonly listeners: Listeners<Omit<LibraryEvents, 'ready' | 'logged'>>;
  readonly timers: Timers;
  readonly log: Logger;
}): LibraryProcess {
  const { spawn, answers, timers, log } = dependencies;
  const subscribers = new Set<(state: LibraryProcessState) => void>();
  let state: LibraryProcessState = { phase: 'off' };
  let running: { readonly ask: Ask<LibraryRequests>; readonly child: LibraryChild } | null = null;
  let deaths = 0;
  let stopTimer = (): void => {};

  function become(next: LibraryProcessState): void {
    state = next;
    for (const listener of subscribers) listener(next);
  }

  function onReady(): void {
    if (state.phase !== 'starting') return;
    stopTimer();
    stopTimer = timers.after(soundRun, () => {
      deaths = 0;
    });
    become({ phase: 'running' });
  }

  function onDeath(detail: string): void {
    stopTimer();
    running = null;
    if (state.phase === 'finished') return;
    const delay = backOff[deaths];
    deaths += 1;
    log.error('the library’s process ended', { detail, deaths });
    if (delay === undefined) {
      become({ phase: 'broken', detail });
      return;
    }
    stopTimer = timers.after(delay, start);
    become({ phase: 'restarting', deaths });
  }

  function start(): void {
    if (running !== null || state.phase === 'finished') return;
    if (state.phase === 'broken') deaths = 0;
    stopTimer();
    const child = spawn();
    const { ask, answerWith } = converse<LibraryRequests, object, MainRequests, LibraryEvents>({
      port: child.port,
      requests: mainRequests,
      listeners: {
        ...dependencies.listeners,
        ready: onReady,
        logged: ({ level, message, fields }) =>
          log[level](`library: ${message}`, fields ?? undefined),
      },
      log,
    });
    running = { ask, child };
    child.port.onClose(onDeath);
    answerWith(answers);
    stopTimer = timers.after(startDeadline, () => child.kill());
    become({ phase: 'starting' });
  }

  return {
    ask: (name, input, signal) => {
      if (state.phase === 'off') start();
      return running === null
        ? Promise.resolve(fail({ kind: 'library-stopped', detail: state.phase }))
        : running.ask(name, input, signal);
    },
    start,
    state: () => state,
    subscribe: (listener) => {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    finish: async () => {
      stopTimer();
      const last = running;
      become({ phase: 'finished' });
      if (last === null) return;
      const end = await withDeadline(last.ask('finish', undefined), finishDeadline, timers);
      if (!end.inTime) log.warn('the library’s process did not finish in time');
      last.child.kill();
    },
  };
}
