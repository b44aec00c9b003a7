import { expect, test } from 'vitest';

import {
  executableName,
  hasFallback,
  sandboxSwitches,
} from '../../../../scripts/runtime/platforms.mjs';

test.each<[NodeJS.Platform, string]>([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
])('on %s the executable is %s', (platform, name) => {
  expect(executableName(platform)).toBe(name);
});

test.each<[NodeJS.Platform, string, boolean]>([
  ['linux', 'x64', true],
  ['linux', 'arm64', false],
  ['darwin', 'x64', false],
  ['darwin', 'arm64', false],
  ['win32', 'x64', false],
])('on %s %s there is a fallback runtime: %s', (platform, arch, expected) => {
  expect(hasFallback(platform, arch)).toBe(expected);
});

test.each<[NodeJS.Platform, number | undefined, readonly string[]]>([
  ['linux', 0, ['--no-sandbox']],
  ['linux', 1000, []],
  ['darwin', 0, []],
  ['darwin', 501, []],
  ['win32', undefined, []],
])('on %s, user %s is given %j', (platform, user, switches) => {
  expect(sandboxSwitches(platform, user)).toEqual(switches);
});
