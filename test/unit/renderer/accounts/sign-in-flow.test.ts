import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { useSignInFlow } from '../../../../renderer/accounts/sign-in-flow.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { account, session, signedOut } from '../samples.ts';

function useFlow(shown: Session, some: Partial<Answers> = {}) {
  const { wrapper, bridge } = createSurroundings(createFakeBridge(some));
  const { result, rerender } = renderHook((now: Session) => useSignInFlow(now), {
    wrapper,
    initialProps: shown,
  });
  return { flow: () => result.current, bridge, sessionIs: rerender };
}

const noMetaApp = signedOut({ metaApp: { ...session().metaApp, secret: 'missing' } });
const oldRuntime = signedOut({
  runtime: { electron: '33.2.1', released: '45.4.1', current: false },
});

test('starting over closes the window first, then opens another', async () => {
  const { flow, bridge } = useFlow(signedOut());
  act(() => flow().startOver('instagram'));
  expect(bridge.asked('cancelSignIn')).toHaveLength(1);
  expect(bridge.asked('startSignIn')).toEqual([]);
  await waitFor(() => expect(bridge.asked('startSignIn')).toHaveLength(1));
});

describe('signing in with Instagram', () => {
  test('opens the window at once, where all is set up', () => {
    const { flow, bridge } = useFlow(signedOut());
    act(() => flow().signIn('instagram'));
    expect(flow().dialog).toBeNull();
    expect(bridge.asked('startSignIn')).toEqual([
      { provider: 'instagram', place: 'window', oldRuntimeAccepted: false },
    ]);
  });

  test('leads to the assistant where there is no Meta app, which ends in a sign-in', () => {
    const { flow, bridge } = useFlow(noMetaApp);
    act(() => flow().signIn('instagram'));
    expect(flow().dialog).toEqual({ kind: 'setup', step: null });
    expect(bridge.asked('startSignIn')).toEqual([]);
  });

  test('says that an old runtime is one, and goes on only once that is accepted', () => {
    const { flow, bridge } = useFlow(oldRuntime);
    act(() => flow().signIn('instagram'));
    expect(flow().dialog).toEqual({ kind: 'old-runtime', next: 'sign-in' });
    expect(bridge.asked('startSignIn')).toEqual([]);
    act(() => flow().oldRuntimeAccepted());
    expect(flow().dialog).toBeNull();
    expect(bridge.asked('startSignIn')).toEqual([
      { provider: 'instagram', place: 'window', oldRuntimeAccepted: true },
    ]);
  });

  test('asks about an old runtime once', () => {
    const { flow, bridge } = useFlow(oldRuntime);
    act(() => flow().signIn('instagram'));
    act(() => flow().oldRuntimeAccepted());
    act(() => flow().tryAgain());
    expect(flow().dialog).toBeNull();
    expect(bridge.asked('startSignIn')).toHaveLength(2);
  });

  test('goes nowhere when a dialog is closed', () => {
    const { flow, bridge } = useFlow(oldRuntime);
    act(() => flow().signIn('instagram'));
    act(() => flow().closeDialog());
    expect(flow().dialog).toBeNull();
    expect(bridge.asked('startSignIn')).toEqual([]);
  });
});

test('the demo needs neither a Meta app nor a new runtime', () => {
  const { flow, bridge } = useFlow({ ...oldRuntime, metaApp: noMetaApp.metaApp });
  act(() => flow().signIn('demo'));
  expect(flow().dialog).toBeNull();
  expect(bridge.asked('startSignIn')).toMatchObject([
    { provider: 'demo', oldRuntimeAccepted: false },
  ]);
});

test('the assistant can be opened at a step, and closed again', () => {
  const { flow } = useFlow(noMetaApp);
  act(() => flow().openSetup('tester'));
  expect(flow().dialog).toEqual({ kind: 'setup', step: 'tester' });
  act(() => flow().closeDialog());
  expect(flow().dialog).toBeNull();
});

describe('the browser', () => {
  test('has a dialog, from which its page is opened', async () => {
    const answer = createDeferred<CallResult<'startSignIn'>>();
    const { flow, bridge } = useFlow(signedOut(), { startSignIn: () => answer.promise });
    act(() => flow().signInWithBrowser());
    expect(flow().dialog).toEqual({ kind: 'browser' });
    expect(bridge.asked('startSignIn')).toEqual([]);
    act(() => flow().openBrowser());
    expect(bridge.asked('startSignIn')).toEqual([
      { provider: 'instagram', place: 'browser', oldRuntimeAccepted: false },
    ]);
    answer.resolve(ok({ outcome: 'signed-in', account: account() }));
    await waitFor(() => expect(flow().dialog).toBeNull());
  });

  test('needs a Meta app and an accepted runtime, as the window does', () => {
    const without = useFlow(noMetaApp);
    act(() => without.flow().signInWithBrowser());
    expect(without.flow().dialog).toEqual({ kind: 'setup', step: null });
    const old = useFlow(oldRuntime);
    act(() => old.flow().signInWithBrowser());
    expect(old.flow().dialog).toEqual({ kind: 'old-runtime', next: 'browser' });
    act(() => old.flow().oldRuntimeAccepted());
    expect(old.flow().dialog).toEqual({ kind: 'browser' });
  });

  test('says in its dialog how it failed, and behind it once that is closed', async () => {
    const spent = { kind: 'pasted-code-spent', detail: '' } as const;
    const { flow } = useFlow(signedOut(), { startSignIn: () => fail(spent) });
    act(() => flow().signInWithBrowser());
    act(() => flow().openBrowser());
    await waitFor(() => expect(flow().browserFailure).toEqual(spent));
    expect(flow().failure).toBeNull();
    act(() => flow().closeDialog());
    expect(flow().failure).toEqual(spent);
    act(() => flow().tryAgain());
    expect(flow().dialog).toEqual({ kind: 'browser' });
  });

  test('takes the place of the window, whose end has nothing to say then', async () => {
    const first = createDeferred<CallResult<'startSignIn'>>();
    const never = createDeferred<CallResult<'startSignIn'>>();
    const { flow } = useFlow(signedOut(), {
      startSignIn: ({ place }) => (place === 'browser' ? never.promise : first.promise),
    });
    act(() => flow().signIn('instagram'));
    act(() => flow().signInWithBrowser());
    act(() => flow().openBrowser());
    await act(async () => first.resolve(fail({ kind: 'cancelled' })));
    expect(flow().browserFailure).toBeNull();
  });
});

describe('a sign-in that fails', () => {
  test('says how, and is done again as it was', async () => {
    const { flow, bridge } = useFlow(signedOut(), {
      startSignIn: () => fail({ kind: 'sign-in-window-closed' }),
    });
    act(() => flow().signIn('demo'));
    await waitFor(() => expect(flow().failure).toEqual({ kind: 'sign-in-window-closed' }));
    act(() => flow().tryAgain());
    expect(flow().failure).toBeNull();
    expect(bridge.asked('startSignIn').map(({ provider }) => provider)).toEqual(['demo', 'demo']);
  });

  test('because main broke is a failure too', async () => {
    const { flow } = useFlow(signedOut(), { startSignIn: () => Promise.reject(new Error('gone')) });
    act(() => flow().signIn('demo'));
    await waitFor(() => expect(flow().failure).toEqual({ kind: 'unexpected', detail: 'gone' }));
  });

  test('is cancelled by main, which owns the window', () => {
    const answer = createDeferred<CallResult<'startSignIn'>>();
    const { flow, bridge } = useFlow(signedOut(), { startSignIn: () => answer.promise });
    act(() => flow().signIn('demo'));
    act(() => flow().cancel());
    expect(bridge.asked('cancelSignIn')).toHaveLength(1);
  });
});

describe('a pasted token', () => {
  const token = 'IGAA0123456789abcdefghij';

  test('signs in and closes its dialog', async () => {
    const { flow, bridge } = useFlow(signedOut());
    act(() => flow().openTokenDialog());
    expect(flow().dialog).toEqual({ kind: 'token' });
    const failure = await act(() => flow().submitToken(token));
    expect(failure).toBeNull();
    expect(flow().dialog).toBeNull();
    expect(bridge.asked('signInWithToken')).toEqual([{ token, oldRuntimeAccepted: false }]);
  });

  test('that is refused leaves the dialog open, and the failure is said there alone', async () => {
    const refused = { kind: 'pasted-token-refused', detail: '' } as const;
    const { flow } = useFlow(signedOut(), { signInWithToken: () => fail(refused) });
    act(() => flow().openTokenDialog());
    expect(await act(() => flow().submitToken(token))).toEqual(refused);
    expect(flow().dialog).toEqual({ kind: 'token' });
    expect(flow().failure).toBeNull();
  });

  test('on an old runtime waits until that is accepted', async () => {
    const { flow, bridge } = useFlow(oldRuntime);
    act(() => flow().openTokenDialog());
    expect(flow().dialog).toEqual({ kind: 'old-runtime', next: 'token' });
    act(() => flow().oldRuntimeAccepted());
    expect(flow().dialog).toEqual({ kind: 'token' });
    await act(() => flow().submitToken(token));
    expect(bridge.asked('signInWithToken')).toEqual([{ token, oldRuntimeAccepted: true }]);
  });
});
