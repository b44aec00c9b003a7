import { expect, test } from 'vitest';

import { createPagesAhead } from '../../../../../main/library/process/pages-ahead.ts';
import type { ReadPage } from '../../../../../main/library/process/pages-ahead.ts';
import type { PageAsked } from '../../../../../main/library/sync/sync-source.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';

interface Reading {
  readonly after: string | null;
  readonly signal: AbortSignal;
  /** The reply is there: it names the next page, then it is answered. */
  readonly come: () => void;
}

/** An account of `count` pages, named by their number, and what is asked of it. */
function accountOf(count: number): {
  readonly ask: (asked: Partial<PageAsked>, signal?: AbortSignal) => Promise<unknown>;
  readonly readings: readonly Reading[];
  readonly pass: (milliseconds: number) => void;
} {
  let now = 0;
  const readings: Reading[] = [];
  const pages = createPagesAhead({ now: () => now });
  const read: ReadPage = ({ after }, onNext, signal) =>
    new Promise((resolve) => {
      const next = Number(after ?? 0) + 1;
      const nextCursor = next < count ? String(next) : null;
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
      readings.push({
        after,
        signal,
        come: () => {
          if (nextCursor !== null) onNext(nextCursor);
          resolve(ok({ media: [], nextCursor }));
        },
      });
    });
  return {
    ask: (asked, signal = new AbortController().signal) =>
      pages({ after: null, limit: 100, goesOn: true, ...asked }, read, signal),
    readings,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const page = (nextCursor: string | null): unknown => ok({ media: [], nextCursor });

test('a page is asked for as soon as the one before names it, and each once', async () => {
  const { ask, readings } = accountOf(4);
  const first = ask({});
  readings[0]?.come();
  expect(readings.map(({ after }) => after)).toEqual([null, '1']);
  expect(await first).toEqual(page('1'));
  const second = ask({ after: '1' });
  readings[1]?.come();
  expect(await second).toEqual(page('2'));
  readings[2]?.come();
  // Nobody asked for the third yet: the fourth waits.
  expect(readings.map(({ after }) => after)).toEqual([null, '1', '2']);
  expect(await ask({ after: '2' })).toEqual(page('3'));
  readings[3]?.come();
  expect(await ask({ after: '3' })).toEqual(page(null));
  expect(readings.map(({ after }) => after)).toEqual([null, '1', '2', '3']);
});

test('nothing is read ahead of who may stop at any page', async () => {
  const { ask, readings } = accountOf(4);
  const first = ask({ goesOn: false });
  readings[0]?.come();
  await first;
  expect(readings).toHaveLength(1);
});

test('a page that was kept too long is read again', async () => {
  const { ask, readings, pass } = accountOf(4);
  const first = ask({});
  readings[0]?.come();
  await first;
  readings[1]?.come();
  pass(10_001);
  const second = ask({ after: '1' });
  expect(readings.map(({ after }) => after)).toEqual([null, '1', '1']);
  readings[2]?.come();
  expect(await second).toEqual(page('2'));
});

test('who begins anew, or gives up, ends the one ahead', async () => {
  const { ask, readings } = accountOf(4);
  const first = ask({});
  readings[0]?.come();
  await first;
  const anew = ask({});
  expect(readings.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  readings[2]?.come();
  await anew;

  const stop = new AbortController();
  const second = ask({ after: '1' }, stop.signal);
  stop.abort();
  expect(await second).toEqual(fail({ kind: 'cancelled' }));
  expect(readings[3]?.signal.aborted).toBe(true);
});

test('what went wrong ahead is told to who asks for it', async () => {
  const pages = createPagesAhead({ now: () => 0 });
  const { signal } = new AbortController();
  const asked = { after: null, limit: 100, goesOn: true };
  const offline = fail({ kind: 'offline', detail: '' } as const);
  const read: ReadPage = ({ after }, onNext) => {
    if (after !== null) return Promise.resolve(offline);
    onNext('1');
    return Promise.resolve(ok({ media: [], nextCursor: '1' }));
  };
  await pages(asked, read, signal);
  expect(await pages({ ...asked, after: '1' }, read, signal)).toEqual(offline);
});
