import { afterEach, describe, expect, test, vi } from 'vitest';

import type * as format from '../../../../renderer/messages/format.ts';
import {
  formatBytes,
  formatCompact,
  formatDay,
  formatDuration,
  formatMoment,
  formatMonth,
  formatNumber,
  formatShortMonth,
  pluralOf,
} from '../../../../renderer/messages/format.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [12_345, '12,345'],
  [1_234_567, '1,234,567'],
])('%i in full is %s', (value, shown) => {
  expect(formatNumber(value)).toBe(shown);
});

test.each([
  [0, '0'],
  [9_999, '9,999'],
  [10_000, '10K'],
  [12_345, '12.3K'],
  [999_949, '999.9K'],
  [999_950, '1M'],
  [1_250_000, '1.3M'],
  [2_000_000_000, '2B'],
])('%i at a glance is %s', (value, shown) => {
  expect(formatCompact(value)).toBe(shown);
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_499, '1.5 kB'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_536_000, '1.5 MB'],
  [48_300_000, '48 MB'],
  [3_250_000_000, '3.3 GB'],
  [7e15, '7,000 TB'],
])('%i bytes are shown as %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});

test.each([
  [0, '1 second'],
  [0.4, '1 second'],
  [1, '1 second'],
  [45, '45 seconds'],
  [89.4, '89 seconds'],
  [90, '2 minutes'],
  [149, '2 minutes'],
  [720, '12 minutes'],
  [3600, '60 minutes'],
  [5399, '90 minutes'],
  [5400, '2 hours'],
  [10_800, '3 hours'],
  [360_000, '100 hours'],
])('%d seconds at a glance are %s', (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

test.each([
  [0, 'posts'],
  [1, 'post'],
  [2, 'posts'],
  [1_000_001, 'posts'],
])('%i %s', (count, shown) => {
  expect(pluralOf(count, { one: 'post', other: 'posts' })).toBe(shown);
});

test.each([
  ['2026-07', 'July 2026', 'Jul 2026'],
  ['2021-01', 'January 2021', 'Jan 2021'],
  ['2020-12', 'December 2020', 'Dec 2020'],
])('the month %s is %s, or %s', (month, long, short) => {
  expect(formatMonth(month)).toBe(long);
  expect(formatShortMonth(month)).toBe(short);
});

test('a date is written out, as the person’s computer would', () => {
  const noon = new Date(2026, 5, 2, 12, 5);
  expect(formatDay(noon)).toBe('June 2, 2026');
  expect(formatMoment(noon)).toMatch(/^June 2, 2026 at 12:05\sPM$/);
});

describe('the region', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });
  const withLanguages = (...languages: readonly string[]): Promise<typeof format> => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    vi.resetModules();
    return import('../../../../renderer/messages/format.ts');
  };
  const day = new Date(2026, 5, 2, 12);

  test('is the person’s, where they read English', async () => {
    const { formatDay } = await withLanguages('de-DE', 'en-GB', 'en-US');
    expect(formatDay(day)).toBe('2 June 2026');
  });
  test('is not taken from a language that the words are not in', async () => {
    const { formatDay, formatNumber } = await withLanguages('de-DE');
    expect(formatDay(day)).toBe('June 2, 2026');
    expect(formatNumber(12_345)).toBe('12,345');
  });
  test('is not mistaken for a language that begins alike', async () => {
    const { formatDay } = await withLanguages('enm-GB');
    expect(formatDay(day)).toBe('June 2, 2026');
  });
});
