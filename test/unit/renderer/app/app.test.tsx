import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { account, accountId, posts, session, signedOut } from '../samples.ts';
import { setViewport } from '../viewport.ts';

/** The whole page, over the fake bridge. */
function open(shown: Session, some: Partial<Answers> = {}) {
  setViewport({ width: 1024, height: 900 });
  const bridge = createFakeBridge({ getSession: () => ok(shown), ...some });
  render(<App bridge={bridge} />);
  return { bridge, user: userEvent.setup() };
}

const signInButton = (): Promise<HTMLElement> =>
  screen.findByRole('button', { name: 'Sign in with Instagram' });

describe('while nobody is signed in', () => {
  test('the welcome screen has both ways in', async () => {
    const { user, bridge } = open(signedOut());
    await user.click(await signInButton());
    await user.click(screen.getByRole('button', { name: 'Try the demo account' }));
    expect(bridge.asked('startSignIn').map(({ provider }) => provider)).toEqual([
      'instagram',
      'demo',
    ]);
  });

  test('it says where things are stored, and how safely', async () => {
    open(signedOut({ secretStorage: 'this-session-only' }));
    expect(await screen.findByText('/home/ada/.config/Albumen')).toBeDefined();
    expect(
      screen.getByText(/No keyring on this computer: a sign-in lasts for this session only/),
    ).toBeDefined();
    expect(screen.getByText('Version 0.1.0')).toBeDefined();
  });

  test('it says when the runtime is an old one, and only then', async () => {
    const runtime = { electron: '33.2.1', released: '45.4.1', current: false };
    open(signedOut({ runtime }));
    expect((await screen.findByRole('note')).textContent).toMatch(/Electron 33\.2\.1.*45\.4\.1/);
  });
  test('a current runtime is not worth a word', async () => {
    open(signedOut());
    await signInButton();
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('without a Meta app, its dialog comes first', async () => {
    const metaApp = { ...session().metaApp, appId: null, secret: 'missing' as const };
    const { user, bridge } = open(signedOut({ metaApp }));
    await user.click(await signInButton());
    expect(await screen.findByRole('dialog', { name: 'Your Meta app' })).toBeDefined();
    expect(bridge.asked('startSignIn')).toEqual([]);
  });

  test('an open sign-in window is waited for, and can be raised or cancelled', async () => {
    const { user, bridge } = open(signedOut({ signIn: { phase: 'in-window', provider: 'demo' } }));
    await user.click(await screen.findByRole('button', { name: 'Bring it to the front' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.asked('startSignIn')).toMatchObject([{ provider: 'demo' }]);
    expect(bridge.asked('cancelSignIn')).toHaveLength(1);
  });

  test('a sign-in that failed says why', async () => {
    const { user } = open(signedOut(), { startSignIn: () => fail({ kind: 'sign-in-refused' }) });
    await user.click(await signInButton());
    expect((await screen.findByRole('alert')).textContent).toContain('You were not signed in');
  });
});

describe('the session', () => {
  test('that cannot be read says so and is read again on request', async () => {
    let works = false;
    const { user } = open(signedOut(), {
      getSession: () =>
        works ? ok(signedOut()) : fail({ kind: 'unexpected', detail: 'getSession' }),
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    works = true;
    await user.click(retry);
    expect(await signInButton()).toBeDefined();
  });

  test('main’s news wins over a first answer that is late', async () => {
    const late = createDeferred<CallResult<'getSession'>>();
    const { bridge } = open(signedOut(), { getSession: () => late.promise });
    act(() => void bridge.say('sessionChanged', session()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ada Prints' })).toBeDefined();
    await act(async () => {
      late.resolve(ok(signedOut()));
      await late.promise;
    });
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Ada Prints' })).toBeDefined(),
    );
    expect(screen.queryByRole('button', { name: 'Try the demo account' })).toBeNull();
  });
});

describe('a signed-in person', () => {
  const withPosts: Partial<Answers> = {
    getPosts: () => ok({ posts: posts(9), count: 9 }),
  };

  test('comes back from the viewer to the post that was shown last', async () => {
    const { user } = open(session(), withPosts);
    await user.click(await screen.findByRole('gridcell', { name: /^Caption 2\./ }));
    await screen.findByRole('dialog', { name: 'Caption 2' });
    await user.keyboard('{PageDown}{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Caption 3\./);
  });

  test('signs out from the menu, over nothing else', async () => {
    const { user, bridge } = open(session(), withPosts);
    await user.click(await screen.findByRole('gridcell', { name: /^Caption 2\./ }));
    await screen.findByRole('dialog', { name: 'Caption 2' });
    act(() => void bridge.say('menuCommand', 'sign-out'));
    expect(await screen.findByRole('dialog', { name: 'Sign out of @ada.prints?' })).toBeDefined();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  test('refreshes from the menu', async () => {
    const { bridge } = open(session(), withPosts);
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    act(() => void bridge.say('menuCommand', 'refresh'));
    await waitFor(() => expect(bridge.asked('startSync')).toEqual([{ accountId }]));
  });

  test('whose sign-in has ended is told once, and how to go on', async () => {
    const problem = { kind: 'token-dead', reason: 'expired', detail: '' } as const;
    const dead = session({ accounts: [account({ token: 'sign-in-again', problem })] });
    const { user, bridge } = open(dead, {
      getProfile: () => fail(problem),
      getCover: () => fail(problem),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Your sign-in has expired');
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(bridge.asked('startSignIn')).toMatchObject([{ provider: 'instagram' }]);
  });

  test('whose token came back sees everything asked again', async () => {
    const { bridge } = open(session(), withPosts);
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    act(() => void bridge.say('accountChanged', accountId));
    await waitFor(() => expect(bridge.asked('getProfile')).toHaveLength(2));
  });

  test('of the demo sees that it is one', async () => {
    open(session({ accounts: [account({ provider: 'demo' })] }));
    expect(await screen.findByText('Demo account')).toBeDefined();
  });

  test('without a keyring is told that the sign-in will not last', async () => {
    open(session({ accounts: [account({ token: 'this-session-only' })] }));
    expect((await screen.findByRole('note')).textContent).toContain('for this session only');
  });
});
