import { expect, test } from 'vitest';

import { unreachableIn } from '../../../scripts/fetch-failure.mjs';

test.each([
  ['getaddrinfo ENOTFOUND github.com', 'github.com'],
  ['connect ECONNREFUSED 140.82.121.4:443', '140.82.121.4:443'],
  ['read ECONNRESET', 'the network'],
  ['cannot resolve https://github.com/a/b.7z: status code 403', 'github.com/a/b.7z'],
  ['Get "https://github.com/a/b.7z": dial tcp', 'github.com/a/b.7z'],
  ['see http://localhost/', 'localhost'],
])('%s names %s', (message, place) => {
  expect(unreachableIn(message)).toBe(place);
});

test('another failure is not one of the network', () => {
  expect(unreachableIn('ENOSPC: no space left on device')).toBeNull();
});
