import { describe, expect, it } from 'vitest';

import { decideRetry, sleepFor } from '../../../../main/instagram/retry.ts';

const page = { attempt: 1, limit: 50, lastResortTried: false };

describe('decideRetry', () => {
  it.each(['none', 'other-fields', 'respect-limit'] as const)('gives up on %s', (remedy) => {
    expect(decideRetry(remedy, page, 0.5)).toEqual({ do: 'give-up' });
  });

  it.each([
    [1, 0, 500],
    [1, 0.999, 1000],
    [2, 0, 1000],
    [3, 0.999, 3998],
  ])('waits after attempt %i with jitter %d for %i ms', (attempt, random, milliseconds) => {
    for (const remedy of ['wait', 'reconnect'] as const) {
      const step = decideRetry(remedy, { ...page, attempt }, random);
      expect(step).toEqual({ do: 'wait', milliseconds });
    }
  });

  it('halves a page that is too much, at once, down to one post', () => {
    expect(decideRetry('ask-for-less', page, 0)).toMatchObject({ do: 'ask-for-less', limit: 25 });
    expect(decideRetry('ask-for-less', { ...page, limit: 3 }, 0)).toMatchObject({ limit: 1 });
    expect(decideRetry('ask-for-less', { ...page, limit: 1 }, 0)).toMatchObject({ do: 'wait' });
    expect(decideRetry('ask-for-less', { ...page, limit: 1, attempt: 4 }, 0)).toEqual({
      do: 'give-up',
    });
  });

  it('tries half a page once when waiting did not help, and no more', () => {
    const spent = { ...page, attempt: 4 };
    expect(decideRetry('wait', spent, 0)).toEqual({
      do: 'ask-for-less',
      limit: 25,
      lastResort: true,
    });
    expect(decideRetry('wait', { ...spent, lastResortTried: true }, 0)).toEqual({ do: 'give-up' });
    expect(decideRetry('wait', { ...spent, limit: null }, 0)).toEqual({ do: 'give-up' });
    expect(decideRetry('reconnect', spent, 0)).toEqual({ do: 'give-up' });
  });
});

describe('sleepFor', () => {
  it('ends quietly when cancelled', async () => {
    const controller = new AbortController();
    const sleeping = sleepFor(60_000, controller.signal);
    controller.abort();
    await expect(sleeping).resolves.toBeUndefined();
  });
});
