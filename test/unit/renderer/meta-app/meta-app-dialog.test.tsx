import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import MetaAppDialog from '../../../../renderer/meta-app/meta-app-dialog.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { session } from '../samples.ts';

const stored = session().metaApp;
const none = session({ metaApp: { ...stored, appId: null, secret: 'missing' } });

function showDialog(of: Session, some: Partial<Answers> = {}, thenSignIn = false) {
  const onSaved = vi.fn<() => void>();
  const page = renderPage(
    <MetaAppDialog session={of} thenSignIn={thenSignIn} onSaved={onSaved} onClose={() => {}} />,
    createFakeBridge(some),
  );
  const field = (label: string): HTMLElement => screen.getByLabelText(label, { selector: 'input' });
  return {
    ...page,
    onSaved,
    appId: field('Instagram App ID'),
    secret: field('Instagram app secret'),
    redirectUri: field('Redirect URI'),
    save: () => page.user.click(screen.getByRole('button', { name: /^Save/ })),
  };
}

test('shows what is stored, but never the secret', () => {
  const { appId, secret, redirectUri } = showDialog(session());
  expect(appId).toHaveProperty('value', stored.appId);
  expect(redirectUri).toHaveProperty('value', stored.redirectUri);
  expect(secret).toMatchObject({ value: '', placeholder: 'stored', type: 'password' });
  expect(document.activeElement).toBe(appId);
});

test('keeps the stored secret when its field is not touched', async () => {
  const { bridge, onSaved, save } = showDialog(session());
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(bridge.asked('saveMetaApp')).toEqual([
    { appId: stored.appId, appSecret: null, redirectUri: stored.redirectUri },
  ]);
});

test('sends a new secret', async () => {
  const { user, bridge, secret, save } = showDialog(session());
  await user.type(secret, 'fedcba9876543210');
  await save();
  expect(bridge.asked('saveMetaApp')).toMatchObject([{ appSecret: 'fedcba9876543210' }]);
});

test('asks for a secret where none is stored', async () => {
  const { user, bridge, appId, save } = showDialog(none);
  await user.type(appId, '123456');
  await save();
  expect(screen.getByText('The app secret is needed to sign in.')).toBeDefined();
  expect(bridge.asked('saveMetaApp')).toEqual([]);
});

test.each([
  ['appId', 'not digits', 'An Instagram App ID is 5 to 20 digits.'],
  ['redirectUri', 'http://localhost/', /^A redirect URI begins with https/],
  ['redirectUri', 'https://localhost/#x', /^A redirect URI begins with https/],
] as const)('%s %j is not sent, and what is wrong stands at it', async (name, value, words) => {
  const page = showDialog(session());
  const field = page[name];
  await page.user.clear(field);
  await page.user.type(field, value);
  await page.save();
  expect(page.bridge.asked('saveMetaApp')).toEqual([]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(words)).toBeDefined();
  await page.user.type(field, '1');
  expect(screen.queryByText(words)).toBeNull();
});

test.each<[string, Session, RegExp]>([
  ['kept', session(), /Leave it empty to keep the stored one/],
  ['new', none, /^Encrypted with this computer’s keyring\.$/],
  ['without a keyring', { ...none, secretStorage: 'this-session-only' }, /until Albumen quits/],
  ['unreadable', session({ metaApp: { ...stored, secret: 'unreadable' } }), /Enter it again/],
])('says what becomes of the secret: %s', (_what, of, words) => {
  showDialog(of);
  expect(screen.getByText(words)).toBeDefined();
});

test('a failure is said, and can be tried again without typing anew', async () => {
  let works = false;
  const { user, onSaved, save } = showDialog(session(), {
    saveMetaApp: () => (works ? ok(null) : fail({ kind: 'keyring-locked' })),
  });
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('keyring of this computer');
  expect(onSaved).not.toHaveBeenCalled();
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
});

test('says when saving leads on to the sign-in', () => {
  showDialog(none, {}, true);
  expect(screen.getByRole('button', { name: 'Save and sign in' })).toBeDefined();
});

test('leads to the pages that help', async () => {
  const { user, done } = showDialog(none);
  for (const name of ['Open the Meta dashboard', 'Tester invites', 'Professional accounts']) {
    await user.click(screen.getByRole('link', { name }));
  }
  expect(done).toEqual([
    'open help: meta-dashboard',
    'open help: tester-invites',
    'open help: professional-account',
  ]);
});
