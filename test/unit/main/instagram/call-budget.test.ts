import { describe, expect, it } from 'vitest';

import { createCallBudget } from '../../../../main/instagram/call-budget.ts';
import { readCallUsage } from '../../../../main/instagram/usage-headers.ts';

function headers(values: Readonly<Record<string, string>>) {
  return (name: string) => values[name.toLowerCase()] ?? null;
}

const unsaid = { percent: null, minutesToRegainAccess: null };

describe('readCallUsage', () => {
  it.each([
    ['nothing', {}, unsaid],
    [
      'the usage of the app',
      { 'x-app-usage': '{"call_count":28,"total_time":41,"total_cputime":25}' },
      { percent: 41, minutesToRegainAccess: null },
    ],
    [
      'the usage and the wait of an account, whose number is a key',
      {
        'x-business-use-case-usage':
          '{"17841405822304914":[{"type":"instagram","call_count":100,"total_cputime":5,"total_time":7,"estimated_time_to_regain_access":19}]}',
      },
      { percent: 100, minutesToRegainAccess: 19 },
    ],
    [
      'the longest of several waits',
      {
        'x-business-use-case-usage':
          '{"1":[{"estimated_time_to_regain_access":0},{"estimated_time_to_regain_access":3}],"2":[{"estimated_time_to_regain_access":2}]}',
      },
      { percent: null, minutesToRegainAccess: 3 },
    ],
    [
      'no wait',
      { 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":0}]}' },
      unsaid,
    ],
    [
      'a wait beyond the day that the budget is counted over',
      { 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":100000}]}' },
      { percent: null, minutesToRegainAccess: 1440 },
    ],
    ['seconds to retry after', { 'retry-after': '90' }, { ...unsaid, minutesToRegainAccess: 2 }],
    ['what is no JSON', { 'x-app-usage': 'full' }, unsaid],
    [
      'what has another form',
      { 'x-app-usage': '[1]', 'x-business-use-case-usage': '{"1":{"call_count":3}}' },
      unsaid,
    ],
    [
      'one odd number beside a good one',
      { 'x-app-usage': '{"call_count":"many","total_time":12}' },
      { percent: 12, minutesToRegainAccess: null },
    ],
  ])('reads %s', (_, values, usage) => {
    expect(readCallUsage(headers(values))).toEqual(usage);
  });
});

describe('createCallBudget', () => {
  function budgetAt(start: number) {
    let now = start;
    return {
      budget: createCallBudget({ clock: { now: () => now } }),
      pass: (minutes: number) => {
        now += minutes * 60_000;
      },
    };
  }

  it('lets calls out until Instagram limits them', () => {
    const { budget } = budgetAt(1_000_000);
    budget.noteReply({ percent: 99, minutesToRegainAccess: null });
    expect(budget.minutesLeft()).toBeNull();
  });

  it('holds calls back for the minutes that Instagram named', () => {
    const { budget, pass } = budgetAt(1_000_000);
    expect(budget.noteLimited({ percent: 100, minutesToRegainAccess: 19 })).toBe(19);
    expect(budget.minutesLeft()).toBe(19);
    pass(18.5);
    expect(budget.minutesLeft()).toBe(1);
    pass(0.5);
    expect(budget.minutesLeft()).toBeNull();
  });

  it('obeys a wait that a good reply announces', () => {
    const { budget } = budgetAt(0);
    budget.noteReply({ percent: 100, minutesToRegainAccess: 7 });
    expect(budget.minutesLeft()).toBe(7);
  });

  it('backs off by itself where no wait is named, and starts short again after a success', () => {
    const { budget } = budgetAt(0);
    const waits = [1, 2, 3, 4, 5, 6].map(() => budget.noteLimited(unsaid));
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
    budget.noteSuccess();
    expect(budget.noteLimited(unsaid)).toBe(5);
  });

  it('never shortens a wait', () => {
    const { budget } = budgetAt(0);
    budget.noteLimited({ percent: 100, minutesToRegainAccess: 30 });
    budget.noteReply({ percent: 100, minutesToRegainAccess: 2 });
    expect(budget.minutesLeft()).toBe(30);
  });
});
