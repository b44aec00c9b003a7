import type { Session } from '../../../../preload/contract/account.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { windowBridge } from '../../../../renderer/bridge/window-bridge.ts';

/** The value of a call that is not to fail here. */
export async function valueOf<Value>(
  asked: Promise<Result<Value, { readonly kind: string }>>,
): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** What main says of who is signed in. */
export function session(): Promise<Session> {
  return valueOf(windowBridge().calls.getSession());
}

/** The account that is signed in. */
export async function activeAccount(): Promise<AccountId> {
  const { active } = await session();
  if (active === null) throw new Error('Nobody is signed in');
  return active;
}

/** Signs in with a token, as a person who pastes one does. */
export async function signIn(token: string): Promise<AccountId> {
  const account = await valueOf(
    windowBridge().calls.signInWithToken({ token, oldRuntimeAccepted: true }),
  );
  return account.id;
}

/** Resolves once the sync that follows every start has ended. */
export async function syncRested(): Promise<null> {
  const { calls, events } = windowBridge();
  const accountId = await activeAccount();
  await new Promise<void>((resolve) => {
    let running = false;
    const stop = events.syncChanged(({ state }) => {
      if (state.phase === 'running') running = true;
      if (state.phase === 'idle') end();
    });
    const end = (): void => {
      stop();
      resolve();
    };
    // It may have begun and ended before this page listened.
    void valueOf(calls.getSync({ accountId })).then((state) => {
      if (state.phase === 'idle' && state.lastCompletedAt !== null && !running) end();
    });
  });
  return null;
}
