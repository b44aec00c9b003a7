import { describe, expect, test } from 'vitest';

import {
  successorOf,
  withSignedIn,
  withSignedOut,
  without,
} from '../../../../main/auth/account-list.ts';
import type { AccountList } from '../../../../main/auth/account-list.ts';
import type { StoredAccount } from '../../../../main/settings/settings-schema.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';

const idOf = (letter: string): AccountId =>
  accountIdOf('instagram', String(letter.toLowerCase().charCodeAt(0)));

/** An account by its letter: a small one is signed out of. */
const stored = (letter: string): StoredAccount => ({
  id: idOf(letter),
  username: letter.toLowerCase(),
  name: null,
  signedOut: letter === letter.toLowerCase(),
  token: { obtainedAt: 1, expiresAt: 2, dead: null },
});

/** Such as `Ab*C`: a and c are signed in, b is signed out of and shown. */
function listOf(text: string): AccountList {
  const shown = /(.)\*/.exec(text)?.[1];
  return {
    accounts: text.replace('*', '').split('').map(stored),
    activeAccount: shown === undefined ? null : idOf(shown),
  };
}

const written = ({ accounts, activeAccount }: AccountList): string =>
  accounts
    .map(({ id, username, signedOut }) => {
      const letter = signedOut ? username : username.toUpperCase();
      return id === activeAccount ? `${letter}*` : letter;
    })
    .join('');

describe('who is shown when an account goes', () => {
  test.each([
    ['ABC', 'a', 'b'],
    ['ABC', 'c', 'a'],
    ['AbC', 'a', 'c'],
    ['aBc', 'b', null],
    ['A', 'a', null],
    ['abC', 'a', 'c'],
  ])('of %s, when %s goes: %s', (text, goes, next) => {
    const { accounts } = listOf(text);
    expect(successorOf(accounts, idOf(goes))).toBe(next === null ? null : idOf(next));
  });
});

describe('the list, once somebody', () => {
  test.each([
    ['', 'A', 'A*'],
    ['A*', 'B', 'AB*'],
    ['A*B', 'B', 'AB*'],
    // A kept library is found by signing in again, at its old place.
    ['aB*C', 'A', 'A*BC'],
  ])('has signed in: %s and %s is %s', (before, who, after) => {
    expect(written(withSignedIn(listOf(before), stored(who)))).toBe(after);
  });

  test.each([
    ['A*', 'a', 'a'],
    ['A*B', 'a', 'aB*'],
    ['AB*C', 'b', 'AbC*'],
    ['ABC*', 'c', 'A*Bc'],
    ['A*B', 'b', 'A*b'],
    ['ab*C', 'c', 'ab*c'],
  ])('has signed out and kept the library: %s without %s is %s', (before, who, after) => {
    expect(written(withSignedOut(listOf(before), idOf(who)))).toBe(after);
  });

  test.each([
    ['A*', 'a', ''],
    ['A*B', 'a', 'B*'],
    ['Ab*', 'b', 'A*'],
    ['ab*', 'b', 'a'],
    ['A*b', 'b', 'A*'],
  ])('is gone with the library: %s without %s is %s', (before, who, after) => {
    expect(written(without(listOf(before), idOf(who)))).toBe(after);
  });
});
