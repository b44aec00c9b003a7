import { expect, test } from 'vitest';

import { runtimeState } from '../../../../main/lifecycle/runtime-state.ts';

test.each([
  ['45.4.1', '45.4.1', true],
  ['45.0.0', '45.4.1', true],
  ['46.1.0', '45.4.1', true],
  ['33.2.1', '45.4.1', false],
  ['', '45.4.1', false],
])('row 16: Electron %s, released with %s: current %s', (electron, released, current) => {
  expect(runtimeState(electron, released)).toEqual({ electron, released, current });
});
