import type { Account } from './account.ts';

/** How many accounts have a key of their own. */
export const accountsWithKeys = 9;

type Named = Pick<Account, 'id' | 'provider' | 'username'>;

/**
 * The handle of an account among others, such as `@ada`. Instagram hands a name that was given up
 * to somebody else, so that two can have the same one here: those show the end of their id, too.
 */
export function handleAmong(account: Named, accounts: readonly Named[]): string {
  const handle = `@${account.username}`;
  const isShared = accounts.some(
    ({ id, provider, username }) =>
      id !== account.id &&
      username === account.username &&
      // The demo is marked as such.
      (provider === 'demo') === (account.provider === 'demo'),
  );
  return isShared ? `${handle} (…${account.id.slice(-4)})` : handle;
}

/**
 * The keys that switch to the account at a place, in Electron's words for them; null past the
 * ninth. macOS keeps Cmd+Shift+3 to 6 for pictures of the screen: there Ctrl takes Cmd's place.
 */
export function switchKeys(place: number, isMac: boolean): string | null {
  if (place >= accountsWithKeys) return null;
  const digit = place + 1;
  const isTaken = isMac && digit >= 3 && digit <= 6;
  const modifier = isMac && !isTaken ? 'Command' : 'Control';
  return `${modifier}+Shift+${String(digit)}`;
}
