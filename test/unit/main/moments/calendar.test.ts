import { describe, expect, test } from 'vitest';

import { dayOf, sameDays, stretchOf, yearOf } from '../../../../main/moments/calendar.ts';
import { inZone } from './time-zone.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (time: number): string => new Date(time).toISOString();

describe('the day of a moment', () => {
  test.each([
    ['UTC', '2026-11-24T23:59:59.999Z', '2026-11-24', '2026-11-25T00:00:00.000Z'],
    ['Pacific/Auckland', '2026-11-24T11:00:00Z', '2026-11-25', '2026-11-25T11:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-24T07:59:00Z', '2026-11-23', '2026-11-24T08:00:00.000Z'],
    ['Asia/Kolkata', '2026-12-31T18:30:00Z', '2027-01-01', '2027-01-01T18:30:00.000Z'],
    // 23 hours, 25 hours, and one that begins at one o'clock.
    ['Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['America/Santiago', '2026-09-05T12:00:00Z', '2026-09-05', '2026-09-06T04:00:00.000Z'],
  ])('in %s, %s is %s', (zone, time, day, end) => {
    inZone(zone);
    const found = dayOf(at(time));
    expect(found.day).toBe(day);
    expect(iso(found.endsAt)).toBe(end);
  });
});

describe('the same day in other years', () => {
  const daysOf = (time: string, firstYear: number): readonly string[] =>
    sameDays(at(time), firstYear).map(
      ({ year, from, until }) => `${String(year)}: ${iso(from)} ${iso(until)}`,
    );

  test('is every earlier year’s, newest first, and not this year’s', () => {
    inZone('UTC');
    expect(daysOf('2026-11-24T12:00:00Z', 2024)).toEqual([
      '2025: 2025-11-24T00:00:00.000Z 2025-11-25T00:00:00.000Z',
      '2024: 2024-11-24T00:00:00.000Z 2024-11-25T00:00:00.000Z',
    ]);
    expect(daysOf('2026-11-24T12:00:00Z', 2026)).toEqual([]);
    expect(daysOf('2026-11-24T12:00:00Z', 2030)).toEqual([]);
  });

  test('is by the computer’s calendar, with the hours that its zone had then', () => {
    inZone('Europe/Berlin');
    // 28 March: summer time in 2021 began on it, in 2025 and 2026 after it.
    expect(daysOf('2026-03-28T23:30:00+01:00', 2021).at(-1)).toBe(
      '2021: 2021-03-27T23:00:00.000Z 2021-03-28T22:00:00.000Z',
    );
    // Already the 25th there.
    expect(daysOf('2026-11-24T23:30:00Z', 2025)).toEqual([
      '2025: 2025-11-24T23:00:00.000Z 2025-11-25T23:00:00.000Z',
    ]);
  });

  test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
    '29 February, in %s, is that of leap years; in others the 28th has it',
    (zone) => {
      inZone(zone);
      const noon = (year: number, month: number, day: number): number =>
        new Date(year, month - 1, day, 12).getTime();
      const has = (today: number, posted: number): boolean =>
        sameDays(today, 2000).some(({ from, until }) => posted >= from && posted < until);

      // On the 28th of a year without a 29th: both.
      expect(has(noon(2026, 2, 28), noon(2024, 2, 29))).toBe(true);
      expect(has(noon(2026, 2, 28), noon(2024, 2, 28))).toBe(true);
      expect(has(noon(2026, 2, 28), noon(2023, 2, 28))).toBe(true);
      // On 1 March: neither.
      expect(has(noon(2026, 3, 1), noon(2024, 2, 29))).toBe(false);
      expect(has(noon(2026, 3, 1), noon(2024, 3, 1))).toBe(true);
      // In a leap year each has its own, and other years have nothing on the 29th.
      expect(has(noon(2028, 2, 28), noon(2024, 2, 29))).toBe(false);
      expect(has(noon(2028, 2, 28), noon(2024, 2, 28))).toBe(true);
      expect(has(noon(2028, 2, 29), noon(2024, 2, 29))).toBe(true);
      expect(has(noon(2028, 2, 29), noon(2025, 3, 1))).toBe(false);
      expect(has(noon(2028, 2, 29), noon(2025, 2, 28))).toBe(false);
      expect(sameDays(noon(2028, 2, 29), 2016).map(({ year }) => year)).toEqual([2024, 2020, 2016]);
    },
  );
});

test('a year begins at midnight of the computer’s zone', () => {
  inZone('Asia/Tokyo');
  const { from, until } = stretchOf(2025);
  expect([iso(from), iso(until)]).toEqual(['2024-12-31T15:00:00.000Z', '2025-12-31T15:00:00.000Z']);
  expect([yearOf(from - 1), yearOf(from), yearOf(until - 1), yearOf(until)]).toEqual([
    2024, 2025, 2025, 2026,
  ]);
});
