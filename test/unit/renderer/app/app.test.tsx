import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import type { SignInHealth } from '../../../../preload/contract/health.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { SyncState } from '../../../../preload/contract/sync.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { account, accountId, health, posts, profile, session, signedOut } from '../samples.ts';
import { progress } from '../sync/progress.ts';
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
    const { user, bridge } = open(
      signedOut({ signIn: { phase: 'in-window', provider: 'demo', trouble: null } }),
    );
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

describe('a sign-in window that shows an error', () => {
  const trouble = { kind: 'redirect-uri-refused', detail: 'x' } as const;
  const signIn = { phase: 'in-window', provider: 'instagram', trouble } as const;

  test.each([
    ['the welcome screen', signedOut({ signIn })],
    ['the notices above the posts', session({ signIn })],
  ])('is explained on %s, until main says that it is over', async (_, shown) => {
    const { user, bridge } = open(shown);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Instagram does not know this redirect URI');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(bridge.asked('startSignIn')).toHaveLength(1));
    expect(bridge.asked('cancelSignIn')).toHaveLength(1);
    act(
      () => void bridge.say('sessionChanged', { ...shown, signIn: { ...signIn, trouble: null } }),
    );
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText('Waiting for the sign-in window')).toBeDefined();
  });
});

describe('a signed-in person', () => {
  const withPosts: Partial<Answers> = {
    getPosts: () => ok({ posts: posts(9), count: 9 }),
  };
  const running: SyncState = { phase: 'running', progress: progress() };

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

  test('opens Settings from the menu, over nothing else, and comes back to where they were', async () => {
    const { user, bridge } = open(session(), withPosts);
    await user.click(await screen.findByRole('gridcell', { name: /^Caption 2\./ }));
    await screen.findByRole('dialog', { name: 'Caption 2' });
    act(() => void bridge.say('menuCommand', 'settings'));
    await screen.findByRole('dialog', { name: 'Settings' });
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.click(screen.getByRole('tab', { name: 'Sync' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => void bridge.say('menuCommand', 'settings'));
    expect(await screen.findByRole('tab', { name: 'Sync', selected: true })).toBeDefined();
    act(() => void bridge.say('menuCommand', 'settings-accounts'));
    expect(await screen.findByRole('tab', { name: 'Accounts', selected: true })).toBeDefined();
  });

  test('is told that the sign-in ends, until that is put away', async () => {
    const signIn = {
      state: 'ending',
      until: Date.UTC(2027, 0, 14, 12),
      daysLeft: 5,
      triesAt: null,
      because: { kind: 'offline', detail: '' },
    } as const;
    const { user, bridge } = open(session(), {
      ...withPosts,
      getHealth: () => ok(health({ signIn })),
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Your sign-in ends on January 14, in 5 days');
    expect(alert.textContent).toContain('Instagram could not be reached.');
    await user.click(within(alert).getByRole('button', { name: 'Sign in again' }));
    expect(bridge.asked('startSignIn')).toHaveLength(1);
    await user.click(
      within(await screen.findByRole('alert')).getByRole('button', { name: 'Close' }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is told that the sign-in ends as soon as main finds out', async () => {
    let signIn: SignInHealth = {
      state: 'lasting',
      until: null,
      daysLeft: null,
      renewsAt: null,
    };
    const { bridge } = open(session(), { ...withPosts, getHealth: () => ok(health({ signIn })) });
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(screen.queryByRole('alert')).toBeNull();
    signIn = {
      state: 'ending',
      until: Date.UTC(2027, 0, 14, 12),
      daysLeft: 5,
      triesAt: null,
      because: null,
    };
    const before = bridge.asked('getHealth').length;
    act(() => void bridge.say('healthChanged', accountId));
    expect((await screen.findByRole('alert')).textContent).toContain('in 5 days');
    expect(bridge.asked('getHealth')).toHaveLength(before + 1);
  });

  test('refreshes from the menu', async () => {
    const { bridge } = open(session(), withPosts);
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    act(() => void bridge.say('menuCommand', 'refresh'));
    await waitFor(() => expect(bridge.asked('startSync')).toEqual([{ accountId }]));
  });

  test('refreshes from the bar: main looks for what is new, nothing is asked twice', async () => {
    const { user, bridge } = open(session(), withPosts);
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(bridge.asked('startSync')).toEqual([{ accountId }]);
    expect(bridge.asked('getPosts')).toHaveLength(1);
    expect(bridge.asked('getProfile')).toHaveLength(1);
  });

  test('sees while the sync goes that it does', async () => {
    open(session(), { ...withPosts, getSync: () => ok(running) });
    const refresh = await screen.findByRole('button', { name: 'Refreshing…' });
    expect(refresh.getAttribute('aria-disabled')).toBe('true');
    const line = screen.getByRole('region', { name: 'Library' });
    expect(line.textContent).toContain('Reading your posts: 3,410 of 8,200 posts');
  });

  test('has what failed asked again with a refresh', async () => {
    let works = false;
    const { user, bridge } = open(session(), {
      getPosts: () =>
        works ? ok({ posts: posts(9), count: 9 }) : fail({ kind: 'library-busy', detail: '' }),
      getProfile: () => (works ? ok(profile()) : fail({ kind: 'unexpected', detail: '' })),
    });
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    works = true;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByRole('gridcell', { name: /^Caption 9\./ })).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(bridge.asked('startSync')).toHaveLength(1);
  });

  test('is told that a damaged database was set aside, and under which name', async () => {
    const { bridge } = open(session(), withPosts);
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(screen.queryByRole('note')).toBeNull();
    const file = 'library-damaged-1.sqlite';
    act(() => void bridge.say('libraryRebuilt', { accountId, file }));
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('database was damaged');
    expect(note.textContent).toContain(file);
  });

  test('is told what keeps the sync from going on, and can have it tried again', async () => {
    const error = { kind: 'unexpected-reply', detail: '' } as const;
    const { user, bridge } = open(session(), {
      ...withPosts,
      getSync: () => ok({ phase: 'failed', error, lastCompletedAt: null }),
    });
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(bridge.asked('startSync')).toEqual([{ accountId }]);
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
