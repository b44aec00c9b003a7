import { onTestFinished } from 'vitest';

/** Puts the computer into another time zone for the rest of the test. */
export function inZone(zone: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}
