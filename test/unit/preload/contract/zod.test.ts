import { afterEach, expect, test, vi } from 'vitest';

import { z } from '../../../../preload/contract/zod.ts';

afterEach(() => vi.unstubAllGlobals());

test('building and using a schema evaluates no text as code, which the page’s policy forbids', () => {
  const evaluated: unknown[] = [];
  vi.stubGlobal(
    'Function',
    new Proxy(Function, {
      construct: (target, args) => {
        evaluated.push(args);
        // `Reflect.construct` answers `any`; a Function is what is constructed here.
        return Reflect.construct(target, args) as object;
      },
    }),
  );
  const schema = z.strictObject({ id: z.string(), list: z.array(z.strictObject({ at: z.int() })) });
  expect(schema.safeParse({ id: 'a', list: [{ at: 1 }] }).success).toBe(true);
  expect(schema.safeParse({ id: 'a', list: [{ at: 'x' }] }).success).toBe(false);
  expect(evaluated).toEqual([]);
});
