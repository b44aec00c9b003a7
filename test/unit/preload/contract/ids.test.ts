import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';

import {
  accountIdOf,
  accountIdSchema,
  mediaIdSchema,
  postIdSchema,
  providerOf,
  providerSchema,
} from '../../../../preload/contract/ids.ts';

describe('the id of an account', () => {
  test.each(providerSchema.options)('names its Instagram: %s', (provider) => {
    const id = accountIdOf(provider, '17841400000000001');
    expect(id).toBe(`${provider}-17841400000000001`);
    expect(providerOf(id)).toBe(provider);
  });

  test.each([
    ['no user', 'instagram-'],
    ['another Instagram', 'facebook-1'],
    ['letters', 'demo-12a'],
    ['a way out of its folder', 'demo-1/../2'],
    ['a path', '../demo-1'],
    ['a second line', 'demo-1\n'],
    ['another script’s digits', 'demo-١٢'],
    ['33 digits', `demo-${'1'.repeat(33)}`],
    ['capitals', 'Demo-1'],
    ['white space', ' demo-1'],
    ['a number', 1],
  ])('is refused: %s', (_what, id) => {
    expect(accountIdSchema.safeParse(id).success).toBe(false);
  });

  test('is not made of a user id that is no decimal number', () => {
    expect(() => accountIdOf('instagram', '1.5e3')).toThrow(ZodError);
    expect(() => accountIdOf('instagram', '')).toThrow(ZodError);
  });
});

describe.each([
  ['post', postIdSchema],
  ['medium', mediaIdSchema],
])('the id of a %s', (_of, schema) => {
  test('keeps digits that a number would lose', () => {
    expect(schema.parse('9007199254740993')).toBe('9007199254740993');
  });
  test.each(['', '-1', '1.0', '0x1', '1 ', '1\n', 'abc', '1'.repeat(33), 12, null])(
    'is refused: %j',
    (id) => {
      expect(schema.safeParse(id).success).toBe(false);
    },
  );
});
