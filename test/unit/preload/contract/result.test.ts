import { expect, test } from 'vitest';

import { assertNever, fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';

test('a result holds a value or an error, never both', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(fail('no')).toEqual({ ok: false, error: 'no' });
});

test('results survive the way from main to the page', () => {
  const results: readonly Result<unknown, unknown>[] = [ok(null), fail({ kind: 'not-found' })];
  expect(structuredClone(results)).toEqual(results);
});

test('what the compiler holds for impossible is said when it happens', () => {
  // A value from outside, which no type describes.
  const foreign = { kind: 'of another version' } as never;
  expect(() => assertNever(foreign)).toThrow('Unhandled case: {"kind":"of another version"}');
});
