import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { AccountMenu } from '../../../../renderer/accounts/account-menu.tsx';
import { renderPage } from '../render-page.tsx';
import { account, accountId, profile } from '../samples.ts';

function showMenu(of = profile()) {
  const onSignOut = vi.fn<() => void>();
  const page = renderPage(<AccountMenu account={account()} profile={of} onSignOut={onSignOut} />);
  return { ...page, onSignOut };
}

test('by keyboard: open, go to the last item, sign out', async () => {
  const { user, onSignOut } = showMenu();
  await user.tab();
  await user.keyboard('{Enter}{End}');
  expect(document.activeElement?.textContent).toBe('Sign out…');
  await user.keyboard('{Enter}');
  expect(onSignOut).toHaveBeenCalledOnce();
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
  showMenu(profile({ name: null }));
  expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Account: Ada Prints');
});
