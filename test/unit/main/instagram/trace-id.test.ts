import { expect, test } from 'vitest';

import { isTraceId } from '../../../../main/instagram/trace-id.ts';

test.each([
  ['A6LJylpZRKw2xKLFsAP-cJh', true],
  ['AI9LIdMR9ygI6-M7wbjRuEM', true],
  ['', false],
  ['Ashort', false],
  ['AQBx-code_of_a_sign_in', false],
  ['IGAAJustATokenOfSome', false],
  ['EAAGm0PX4ZCpsBA1234', false],
  [`A${'x'.repeat(60)}`, false],
  ['A trace with spaces', false],
])('%s: %s', (text, expected) => {
  expect(isTraceId(text)).toBe(expected);
});
