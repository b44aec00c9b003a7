import { describe, expect, test } from 'vitest';

import { hasDisplay } from '../../../../scripts/system/display.mjs';
import { forElectron, missing, packagesFor } from '../../../../scripts/system/libraries.mjs';

describe('package names', () => {
  const gtk = { probe: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] };
  test('newer systems have the t64 name', () => {
    expect(packagesFor([gtk], () => true)).toEqual(['libgtk-3-0t64']);
  });
  test('older ones the plain name', () => {
    expect(packagesFor([gtk], (name) => name === 'libgtk-3-0')).toEqual(['libgtk-3-0']);
  });
  test('where nothing is known, the plain name is asked for', () => {
    expect(packagesFor([gtk], () => false)).toEqual(['libgtk-3-0']);
  });
  test('every need names a package', () => {
    for (const { packages } of forElectron) expect(packages.length).toBeGreaterThan(0);
  });
});

test.skipIf(process.platform !== 'linux')('what is missing is found by looking', async () => {
  const absent = { probe: 'libnobody-has-this.so.9', packages: ['x'] };
  const noProgram = { probe: 'nobody-has-this-program', packages: ['x'] };
  const present = { probe: 'sh', packages: ['dash'] };
  expect(await missing([absent, noProgram, present])).toEqual([absent, noProgram]);
});

test.each<[NodeJS.Platform, Record<string, string>, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('%s with %j has a display: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});
