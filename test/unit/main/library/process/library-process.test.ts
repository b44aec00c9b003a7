import { describe, expect, test } from 'vitest';

import type { Answers } from '../../../../../main/library/process/conversation.ts';
import {
  libraryRequests,
  mainRequests,
} from '../../../../../main/library/process/library-contract.ts';
import type { MainRequests } from '../../../../../main/library/process/library-contract.ts';
import { createLibraryProcess } from '../../../../../main/library/process/library-process.ts';
import type { LibraryProcess } from '../../../../../main/library/process/library-process.ts';
import { serveLibrary } from '../../../../../main/library/process/serve-library.ts';
import type {
  LibraryAnswers,
  LibraryTools,
} from '../../../../../main/library/process/serve-library.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { createFakeTime, turns } from '../../auth/fake-timers.ts';
import type { FakeTime } from '../../auth/fake-timers.ts';
import { channelPorts } from './channel-ports.ts';
import { keptLog } from './kept-log.ts';

const accountId = accountIdOf('demo', '17');

const notMade = (): never => {
  throw new Error('not part of this test');
};

/** One answer for each request of a map, which fails unless a test gives another. */
function answersOf<Map extends object, Some>(
  map: Map,
  some: Some,
): Record<keyof Map, never> & Some {
  const all = Object.fromEntries(Object.keys(map).map((name) => [name, notMade]));
  // Made from the map's own names.
  return { ...(all as unknown as Record<keyof Map, never>), ...some };
}

interface Run {
  /** As when the process dies. */
  readonly die: () => void;
  readonly tools: LibraryTools;
}

interface Supervised {
  readonly library: LibraryProcess;
  readonly time: FakeTime;
  /** Every process there was. */
  readonly runs: readonly Run[];
  readonly killed: () => number;
  readonly phases: readonly string[];
  readonly heard: readonly unknown[];
  readonly lines: readonly string[];
}

/** The library's process as a channel whose other end is served here. */
function supervise(
  given: {
    readonly library?: Partial<LibraryAnswers>;
    readonly main?: Partial<Answers<MainRequests>>;
    /** The process starts, and never says that it is there. */
    readonly mute?: boolean;
  } = {},
): Supervised {
  const time = createFakeTime();
  const { log, lines } = keptLog();
  const runs: Run[] = [];
  const phases: string[] = [];
  const heard: unknown[] = [];
  let killed = 0;
  const hear = (payload: unknown): void => void heard.push(payload);
  const library = createLibraryProcess({
    spawn: () => {
      const ports = channelPorts();
      if (given.mute !== true) {
        serveLibrary({
          port: ports.library,
          createAnswers: (tools) => {
            runs.push({ die: ports.cut, tools });
            return answersOf(libraryRequests, { finish: () => ok(null), ...given.library });
          },
        });
      }
      return {
        port: ports.main,
        kill: () => {
          killed += 1;
          ports.cut();
        },
      };
    },
    answers: answersOf(mainRequests, { ...given.main }),
    listeners: {
      syncChanged: hear,
      postsChanged: hear,
      copyProgress: hear,
      databaseSetAside: hear,
    },
    timers: time.timers,
    log,
  });
  library.subscribe(({ phase }) => phases.push(phase));
  return { library, time, runs, killed: () => killed, phases, heard, lines };
}

async function started(supervised: Supervised): Promise<void> {
  await expect.poll(() => supervised.library.state().phase).toBe('running');
}

test('nothing runs until it is asked something', async () => {
  const supervised = supervise({ library: { storageUse: () => ok({ files: 3, bytes: 9 }) } });
  expect(supervised.library.state()).toEqual({ phase: 'off' });
  expect(await supervised.library.ask('storageUse', { accountId })).toEqual(
    ok({ files: 3, bytes: 9 }),
  );
  await started(supervised);
  expect(supervised.phases).toEqual(['starting', 'running']);
});

test('the library asks main, and tells it; its lines are logged', async () => {
  const supervised = supervise({ main: { loopback: () => ok('http://127.0.0.1:1') } });
  supervised.library.start();
  await started(supervised);
  const tools = supervised.runs[0]?.tools;
  expect(await tools?.ask('loopback', { accountId })).toEqual(ok('http://127.0.0.1:1'));

  const event = { accountId, file: 'library.damaged-2026-11-24.sqlite' };
  tools?.tell('databaseSetAside', event);
  await expect.poll(() => supervised.heard).toEqual([event]);
  tools?.log.warn('something', { number: 1 });
  await expect.poll(() => supervised.lines).toEqual(['warn library: something {"number":1}']);
});

describe('a process that dies', () => {
  test('fails what waits, is logged, and is started again after a second', async () => {
    const supervised = supervise({ library: { syncState: () => new Promise(() => {}) } });
    const { library, time, runs } = supervised;
    library.start();
    await started(supervised);
    const asked = library.ask('syncState', { accountId });
    runs[0]?.die();
    expect(await asked).toMatchObject({ error: { kind: 'library-stopped' } });
    expect(library.state()).toEqual({ phase: 'restarting', deaths: 1 });
    expect(supervised.lines[0]).toMatch(/^error the library’s process ended/);
    expect(await library.ask('syncState', { accountId })).toEqual(
      fail({ kind: 'library-stopped', detail: 'restarting' }),
    );

    await time.pass(999);
    expect(runs).toHaveLength(1);
    await time.pass(1);
    await started(supervised);
    expect(runs).toHaveLength(2);
  });

  test('is started later each time, and given up after the fifth death in a row', async () => {
    const supervised = supervise();
    const { library, time, runs } = supervised;
    library.start();
    for (const [index, delay] of [1000, 5000, 30_000, 120_000].entries()) {
      await started(supervised);
      runs[index]?.die();
      await expect.poll(() => library.state()).toEqual({ phase: 'restarting', deaths: index + 1 });
      await time.pass(delay - 1);
      expect(library.state().phase).toBe('restarting');
      await time.pass(1);
    }
    await started(supervised);
    runs[4]?.die();
    await expect.poll(() => library.state()).toEqual({ phase: 'broken', detail: 'closed' });
    expect(time.pending()).toBe(0);

    library.start();
    await started(supervised);
    runs[5]?.die();
    await expect.poll(() => library.state()).toEqual({ phase: 'restarting', deaths: 1 });
  });

  test('after five minutes of running, deaths are counted anew', async () => {
    const supervised = supervise();
    const { library, time, runs } = supervised;
    library.start();
    await started(supervised);
    runs[0]?.die();
    await expect.poll(() => library.state().phase).toBe('restarting');
    await time.pass(1000);
    await started(supervised);
    await time.pass(300_000);
    runs[1]?.die();
    await expect.poll(() => library.state()).toEqual({ phase: 'restarting', deaths: 1 });
  });

  test('so does one that never says that it is there', async () => {
    const { library, time, killed } = supervise({ mute: true });
    library.start();
    await time.pass(19_999);
    expect(killed()).toBe(0);
    await time.pass(1);
    await expect.poll(() => library.state()).toEqual({ phase: 'restarting', deaths: 1 });
    expect(killed()).toBe(1);
  });
});

describe('finishing', () => {
  test('lets it flush, ends it, and starts it no more', async () => {
    const finished: string[] = [];
    const supervised = supervise({
      library: {
        finish: async () => {
          await turns();
          finished.push('flushed');
          return ok(null);
        },
      },
    });
    const { library, killed, time } = supervised;
    library.start();
    await started(supervised);
    await library.finish();
    expect(finished).toEqual(['flushed']);
    expect(killed()).toBe(1);
    await turns();
    expect(library.state()).toEqual({ phase: 'finished' });
    expect(time.pending()).toBe(0);
    library.start();
    expect(await library.ask('syncState', { accountId })).toMatchObject({
      error: { kind: 'library-stopped' },
    });
    expect(supervised.runs).toHaveLength(1);
  });

  test('does not wait longer than two seconds', async () => {
    const supervised = supervise({ library: { finish: () => new Promise(() => {}) } });
    const { library, time, killed } = supervised;
    library.start();
    await started(supervised);
    const finish = library.finish();
    await time.pass(1999);
    expect(killed()).toBe(0);
    await time.pass(1);
    await finish;
    expect(killed()).toBe(1);
  });

  test('what was to be started again stays off', async () => {
    const supervised = supervise();
    const { library, time, runs } = supervised;
    library.start();
    await started(supervised);
    runs[0]?.die();
    await expect.poll(() => library.state().phase).toBe('restarting');
    await library.finish();
    await time.pass(10_000);
    expect(runs).toHaveLength(1);
  });
});
