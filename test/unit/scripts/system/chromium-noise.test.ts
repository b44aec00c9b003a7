import { expect, test } from 'vitest';

import { isWorthReading } from '../../../../scripts/system/chromium-noise.mjs';

test.each([
  ['[1:1124/085737.581789:ERROR:bus.cc(407)] Failed to connect to the bus: x', false],
  ['[12:1124/085737.798140:ERROR:viz_main_impl.cc(181)] Exiting GPU process', false],
  ['[12:1124/085737.798140:FATAL:bus.cc(1)] Check failed', true],
  ['[12:1124/085737.798140:ERROR:sandbox_linux.cc(1)] no sandbox', true],
  ['Error: bus.cc(407) is in the words of the app', true],
  ['', true],
])('%s', (line, expected) => {
  expect(isWorthReading(line)).toBe(expected);
});
