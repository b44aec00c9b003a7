import { expect, test } from 'vitest';

import { classNames } from '../../../../renderer/design/class-names.ts';

test('joins the names that apply, and leaves nothing of the others', () => {
  expect(classNames('a', false, 'b', null, undefined)).toBe('a b');
  expect(classNames(false, undefined)).toBe('');
});
