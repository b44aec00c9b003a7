import { describe, expect, it } from 'vitest';

import { createSigner } from '../../../../main/demo/signer.ts';

const key = '0f'.repeat(32);
const signer = createSigner(key);

describe('a sealed text', () => {
  it('opens to the value that was sealed', () => {
    const value = { state: 'é"<', scopes: ['a'], expiresAt: 1 };
    expect(signer.open('consent', signer.seal('consent', value))).toEqual(value);
    expect(createSigner(key).open('consent', signer.seal('consent', value))).toEqual(value);
  });

  const sealed = signer.seal('token', { kind: 'long' });
  it.each([
    ['nothing', ''],
    ['less than a signature', 'abc'],
    ['a signature alone', 'A'.repeat(43)],
    ['the text alone', sealed.slice(0, -43)],
    ['a changed text', `A${sealed.slice(1)}`],
    ['a changed signature', `${sealed.slice(0, -2)}AA`],
    ['another purpose', signer.seal('consent', { kind: 'long' })],
    ['another key', createSigner('1f'.repeat(32)).seal('token', { kind: 'long' })],
    ['letters of several bytes', 'é'.repeat(60)],
  ])('does not open with %s', (_, text) => {
    expect(signer.open('token', text)).toBeNull();
  });
});
