import { describe, expect, it } from 'vitest';

import { createRate } from '../../../../../main/library/sync/rate.ts';
import { isPlausible } from '../../../../../main/library/sync/post-pass.ts';
import { kindOfRun } from '../../../../../main/library/sync/run-kind.ts';
import { nextRenewal } from '../../../../../main/library/sync/renewal-plan.ts';
import { createProgressCounter } from '../../../../../main/library/sync/progress.ts';
import { createThrottle } from '../../../../../main/library/sync/throttle.ts';
import { whatFollows } from '../../../../../main/library/sync/what-follows.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 23);

describe('the kind of a run', () => {
  it.each([
    ['newest', null, 'full', 'none was ever completed'],
    ['newest', now - day, 'newest', 'there was one yesterday'],
    ['newest', now - 7 * day + 1, 'newest', 'it is not a week yet'],
    ['newest', now - 7 * day, 'full', 'it is a week'],
    ['newest', now + day, 'full', 'the clock was set back'],
    ['full', now - 1, 'full', 'it is asked for'],
  ] as const)('asked for %s, the last full one at %s: %s (%s)', (asked, last, kind, _why) => {
    expect(kindOfRun(asked, last, now)).toBe(kind);
  });
});

describe('what follows a failure', () => {
  const detail = '';
  it.each([
    [{ kind: 'rate-limited', minutes: 12, detail }, 0, { for: 'rate-limit', until: now + 720_000 }],
    [{ kind: 'rate-limited', minutes: null, detail }, 0, { until: now + 300_000 }],
    [{ kind: 'offline', detail }, 0, { for: 'network', until: now + 5000 }],
    [{ kind: 'offline', detail }, 2, { for: 'network', until: now + 60_000 }],
    [{ kind: 'offline', detail }, 99, { for: 'network', until: now + 300_000 }],
    [{ kind: 'temporarily-unavailable', detail }, 0, { for: 'instagram', until: now + 60_000 }],
    [{ kind: 'unexpected-reply', detail }, 3, { for: 'instagram', until: now + 1_800_000 }],
    [{ kind: 'disk-full', detail }, 0, { for: 'disk-space' }],
    [{ kind: 'token-dead', reason: 'expired', detail }, 0, { for: 'sign-in' }],
    [{ kind: 'keyring-locked' }, 0, { for: 'sign-in' }],
  ] as const)('%j, %i before it: waits', (error, failures, wait) => {
    expect(whatFollows(error, failures, now)).toMatchObject({ do: 'wait', wait });
  });

  it.each([
    [{ kind: 'unexpected-reply', detail }, 4, 'fail'],
    [{ kind: 'blocked-for-a-while', detail }, 0, 'fail'],
    [{ kind: 'permission-missing', detail }, 0, 'fail'],
    [{ kind: 'disk-refused', detail }, 0, 'fail'],
    [{ kind: 'library-damaged', detail }, 0, 'fail'],
    [{ kind: 'cancelled' }, 0, 'stop'],
  ] as const)('%j, %i before it: %s', (error, failures, follows) => {
    expect(whatFollows(error, failures, now)).toEqual({ do: follows });
  });
});

describe('asking for addresses again', () => {
  it.each([
    [{ posts: 1, fruitlessPages: 0, pagesLeft: null }, 'post'],
    [{ posts: 1, fruitlessPages: 0, pagesLeft: 90 }, 'post'],
    [{ posts: 30, fruitlessPages: 0, pagesLeft: null }, 'page'],
    [{ posts: 30, fruitlessPages: 30, pagesLeft: null }, 'post'],
    [{ posts: 30, fruitlessPages: 30, pagesLeft: 20 }, 'page'],
    [{ posts: 30, fruitlessPages: 29, pagesLeft: 90 }, 'page'],
    [{ posts: 8000, fruitlessPages: 0, pagesLeft: 0 }, 'post'],
  ] as const)('%j: by the %s', (need, way) => {
    expect(nextRenewal(need)).toBe(way);
  });
});

describe('what a full run was handed', () => {
  it.each([
    [240, 240, true],
    [200, 240, true],
    [119, 240, false],
    [0, 1, false],
    [0, 0, true],
    [0, null, false],
    [5, null, true],
    [9_990, 60_000, true],
  ])('%i of %s: %s', (handedOut, counted, plausible) => {
    expect(isPlausible(handedOut, counted)).toBe(plausible);
  });
});

describe('speed and time left', () => {
  it('are unknown at first, then an average that leaves out what was waited', async () => {
    const time = createFakeTime();
    const rate = createRate(time.clock);
    rate.add(10);
    expect(rate.perSecond()).toBeNull();
    for (let second = 0; second < 5; second += 1) {
      await time.pass(1000);
      rate.add(10);
    }
    expect(rate.perSecond()).toBeCloseTo(10, -1);
    await time.pass(3_600_000);
    rate.skip();
    await time.pass(1000);
    rate.add(10);
    expect(rate.perSecond()).toBeCloseTo(10, -1);
  });

  it('time left is told of files only, by their number', async () => {
    const time = createFakeTime();
    const progress = createProgressCounter(time.clock);
    progress.begin('posts', { wanted: 0, stored: 0, storedBytes: 0 });
    expect(progress.read()).toMatchObject({ secondsLeft: null, bytesPerSecond: null });
    progress.begin('files', { wanted: 100, stored: 0, storedBytes: 0 });
    for (let second = 0; second < 10; second += 1) {
      await time.pass(1000);
      progress.bytesCame(500);
      progress.fileStored(500);
    }
    expect(progress.read()).toMatchObject({
      filesStored: 10,
      bytesStored: 5000,
      secondsLeft: 90,
      bytesPerSecond: 500,
    });
  });
});

describe('telling of changes', () => {
  it('is at once, then at most once in a while, and the last is told', async () => {
    const time = createFakeTime();
    const told: number[] = [];
    let value = 0;
    const throttle = createThrottle(250, time.timers, () => told.push(value));
    for (value = 1; value < 100; value += 1) {
      throttle.changed();
      await time.pass(10);
    }
    expect(told).toEqual([1, 25, 50, 75]);
    await time.pass(250);
    expect(told.at(-1)).toBe(100);
    throttle.changed();
    throttle.changed();
    throttle.dispose();
    throttle.changed();
    expect(told).toHaveLength(6);
  });
});
