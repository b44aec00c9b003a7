import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import type { Account } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { SignOutDialog } from '../../../../renderer/accounts/sign-out-dialog.tsx';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { account, accountId } from '../samples.ts';

const other = account({ id: accountIdOf('demo', '17841400000000002'), username: 'demo.album' });
const kept = account({
  id: accountIdOf('instagram', '17841400000000003'),
  username: 'left.long.ago',
  token: 'signed-out',
});

function showDialog(some: Partial<Answers> = {}, of: Account | 'all' = account()) {
  const onClose = vi.fn<() => void>();
  const page = renderPage(
    <SignOutDialog of={of} accounts={[account(), other, kept]} onClose={onClose} />,
    createFakeBridge(some),
  );
  return { ...page, onClose };
}

const confirm = (): HTMLElement => screen.getByRole('button', { name: 'Sign out' });

test('says what is deleted and what is kept, before anything happens', () => {
  const { bridge } = showDialog();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of @ada.prints?' });
  expect(dialog.textContent).toMatch(/Deleted .* access token and the cookies/);
  expect(dialog.textContent).toMatch(/Kept: your settings, your Meta app, and the library/);
  expect(bridge.asked('signOut')).toEqual([]);
});

test('keeps the pictures, and has the focus on Cancel, unless told otherwise', async () => {
  const { user, bridge, onClose } = showDialog();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(confirm());
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(bridge.asked('signOut')).toEqual([{ accountId, deletePictures: false }]);
});

test('deletes the pictures when told to', async () => {
  const { user, bridge } = showDialog();
  await user.click(screen.getByLabelText('Also delete the library: posts, pictures and videos'));
  await user.click(confirm());
  expect(bridge.asked('signOut')).toEqual([{ accountId, deletePictures: true }]);
});

test('Cancel signs nobody out', async () => {
  const { user, bridge, onClose } = showDialog();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(bridge.asked('signOut')).toEqual([]);
});

describe('the size of the pictures', () => {
  test('is measured, then said', async () => {
    const answer = createDeferred<CallResult<'getStorageUse'>>();
    showDialog({ getStorageUse: () => answer.promise });
    expect(screen.getByText('measuring…')).toBeDefined();
    act(() => answer.resolve(ok({ files: 1_234, bytes: 48_300_000 })));
    expect(await screen.findByText('1,234 files, 48 MB')).toBeDefined();
  });
  test('is said to be unknown when it is', async () => {
    showDialog({ getStorageUse: () => fail({ kind: 'disk-refused', detail: '' }) });
    expect(await screen.findByText('size unknown')).toBeDefined();
  });
});

test('a failure stays on screen with its button, and the dialog stays open', async () => {
  let works = false;
  const { user, bridge, onClose } = showDialog({
    signOut: () => (works ? ok(null) : fail({ kind: 'disk-refused', detail: '' })),
  });
  await user.click(confirm());
  expect((await screen.findByRole('alert')).textContent).toContain('could not be written');
  expect(onClose).not.toHaveBeenCalled();
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(bridge.asked('signOut')).toHaveLength(2);
});

test('two presses sign out once', async () => {
  const answer = createDeferred<CallResult<'signOut'>>();
  const { user, bridge } = showDialog({ signOut: () => answer.promise });
  await user.dblClick(confirm());
  expect(bridge.asked('signOut')).toHaveLength(1);
  expect(confirm().getAttribute('aria-disabled')).toBe('true');
});

describe('signing out of all', () => {
  test.each([false, true])('asks once: the libraries deleted (%s)', async (deletePictures) => {
    const { user, bridge, onClose } = showDialog(
      { getStorageUse: () => ok({ files: 2, bytes: 1_000_000 }) },
      'all',
    );
    const dialog = screen.getByRole('dialog', { name: 'Sign out of all accounts?' });
    expect(dialog.textContent).toContain('access tokens of @ada.prints and @demo.album');
    // Who signed out before is not meant.
    expect(dialog.textContent).not.toContain('left.long.ago');
    expect(await screen.findByText('4 files, 2 MB')).toBeDefined();
    if (deletePictures) await user.click(screen.getByRole('checkbox'));
    await user.click(confirm());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bridge.asked('signOutAll')).toEqual([{ deletePictures }]);
    expect(bridge.asked('signOut')).toEqual([]);
  });

  test('says where one of them could not be signed out', async () => {
    const refused = fail({ kind: 'disk-refused', detail: '' } as const);
    const { user, onClose } = showDialog({ signOutAll: () => refused }, 'all');
    await user.click(confirm());
    expect((await screen.findByRole('alert')).textContent).toContain('could not be written');
    expect(onClose).not.toHaveBeenCalled();
  });
});
