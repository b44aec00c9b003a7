import { describe, expect, test } from 'vitest';

import kept from '../../../../docs/failures.md?raw';
import { knownFailures } from '../../../../main/instagram/failures/known-failures.ts';
import { printFailures, screenWordsOf } from '../../../faults/failure-table.ts';

describe.each(knownFailures.map((row) => [row.id, row] as const))('%s', (_id, row) => {
  test('has words for what happened, why and what to do, and a button', () => {
    const { what, why, todo, button } = screenWordsOf(row);
    for (const words of [what, why, todo, button]) expect(words).toMatch(/^\p{Lu}.{5,}/u);
    expect(new Set([what, why, todo]).size).toBe(3);
  });
});

test('docs/failures.md is what npm run failures prints', () => {
  expect(kept).toBe(printFailures());
});
