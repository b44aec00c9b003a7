import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { Account } from '../../../../preload/contract/account.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { Profile } from '../../../../preload/contract/post.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { AccountMenu } from '../../../../renderer/accounts/account-menu.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { account, accountId, profile } from '../samples.ts';

const demo = account({
  id: accountIdOf('demo', '17841400000000002'),
  provider: 'demo',
  username: 'albumen.demo',
  name: 'Demo Album',
  token: 'signed-out',
});
const ended = account({
  id: accountIdOf('instagram', '17841400000000003'),
  username: 'grace',
  name: null,
  token: 'sign-in-again',
});

function showMenu(
  some: {
    readonly of?: Profile;
    readonly shown?: Account;
    readonly accounts?: readonly Account[];
  } = {},
) {
  const { of = profile(), shown = account(), accounts = [shown] } = some;
  const bridge = createFakeBridge({
    getProfile: (input) => (input.accountId === accountId ? ok(of) : fail({ kind: 'signed-out' })),
  });
  return renderPage(<AccountMenu account={shown} accounts={accounts} profile={of} />, bridge);
}

test('by keyboard: open, go to the last item, sign out', async () => {
  const { user, done } = showMenu();
  await user.tab();
  await user.keyboard('{Enter}{End}');
  expect(document.activeElement?.textContent).toBe('Sign out…');
  await user.keyboard('{Enter}');
  expect(done).toEqual([`sign out of ${accountId}`]);
});

test('opens the profile by the account’s id, Settings and the Meta app', async () => {
  const { user, bridge, done } = showMenu();
  const button = screen.getByRole('button', { name: 'Account: Ada Prints' });
  await user.click(button);
  await user.click(screen.getByRole('menuitem', { name: 'Open profile on Instagram' }));
  await user.click(button);
  await user.click(screen.getByRole('menuitem', { name: 'Settings…' }));
  await user.click(button);
  await user.click(screen.getByRole('menuitem', { name: 'Your Meta app…' }));
  expect(bridge.asked('openProfile')).toEqual([{ accountId }]);
  expect(done).toEqual(['open settings: as left', 'open the Meta app']);
});

test('is called by the name that is known', () => {
  showMenu({ of: profile({ name: null }) });
  expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Account: Ada Prints');
});

test('lists every account: who it is, how it stands, its keys; the one that is shown is checked', async () => {
  const { user, done } = showMenu({ accounts: [account(), demo, ended] });
  await user.click(screen.getByRole('button'));
  const items = screen.getAllByRole('menuitemradio');
  expect(items.map((item) => item.getAttribute('aria-checked'))).toEqual([
    'true',
    'false',
    'false',
  ]);
  expect(items.map((item) => item.getAttribute('aria-keyshortcuts'))).toEqual(
    [1, 2, 3].map((digit) => `Control+Shift+${digit}`),
  );
  expect(screen.getByRole('menuitemradio', { name: /Ada Prints @ada\.prints Signed in/ })).toBe(
    items[0],
  );
  expect(screen.getByRole('menuitemradio', { name: /Demo Album\s?Demo @albumen\.demo/ })).toBe(
    items[1],
  );
  expect(items[1]?.textContent).toContain('Kept here, not signed in');
  expect(items[2]?.textContent).toContain('@grace');
  expect(items[2]?.textContent).toContain('Sign in again');
  // The menu opens on the one that is shown.
  expect(document.activeElement).toBe(items[0]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(done).toEqual([`switch to ${demo.id}`]);
});

test('of a library that is kept leads back in, or to its removal', async () => {
  const { user, done } = showMenu({ shown: demo, accounts: [account(), demo] });
  await user.click(screen.getByRole('button'));
  // Its pages are gone with the demo's server.
  expect(screen.queryByRole('menuitem', { name: 'Open profile on Instagram' })).toBeNull();
  expect(screen.queryByRole('menuitem', { name: 'Sign out…' })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Sign in again' }));
  await user.click(screen.getByRole('button'));
  await user.click(screen.getByRole('menuitem', { name: 'Remove from this computer…' }));
  expect(done).toEqual([`sign in again to ${demo.id}`, `remove ${demo.id}`]);
});

test('two that are signed in can be signed out together', async () => {
  const { user, done } = showMenu({ accounts: [account(), ended] });
  await user.click(screen.getByRole('button'));
  await user.click(screen.getByRole('menuitem', { name: 'Sign out of all accounts…' }));
  await user.click(screen.getByRole('button'));
  await user.click(screen.getByRole('menuitem', { name: 'Add an account…' }));
  expect(done).toEqual(['sign out of all', 'add an account']);
});
