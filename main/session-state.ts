import type { Runtime, Session } from '../preload/contract/account.ts';
import type { Accounts } from './auth/accounts.ts';
import type { MetaAppStore } from './auth/meta-app.ts';
import type { SignIn } from './auth/sign-in.ts';
import type { TokenVault } from './auth/token-vault.ts';

/** The state that the page draws, put together from whoever knows each part. */
export interface SessionState {
  read(): Promise<Session>;
  /** Calls `listener` when something changed; changes in one turn are one. */
  subscribe(listener: (session: Session) => void): () => void;
  /** Something changed that has no events of its own. */
  changed(): void;
}

/** Makes the session's state. */
export function createSessionState(dependencies: {
  readonly accounts: Accounts;
  readonly signIn: SignIn;
  readonly metaApp: MetaAppStore;
  readonly vault: TokenVault;
  readonly runtime: Runtime;
  readonly dataFolder: string;
  readonly appVersion: string;
}): SessionState {
  const { accounts, signIn, metaApp, vault, runtime, dataFolder, appVersion } = dependencies;
  const listeners = new Set<(session: Session) => void>();
  let isPlanned = false;

  async function read(): Promise<Session> {
    await accounts.load();
    const [metaAppState, secretStorage] = await Promise.all([metaApp.state(), vault.protection()]);
    // Read last and in one go: what is awaited before cannot make these contradict each other.
    return {
      accounts: accounts.list(),
      active: accounts.active(),
      signIn: signIn.state(),
      metaApp: metaAppState,
      runtime,
      secretStorage,
      dataFolder,
      appVersion,
    };
  }

  const changed = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      void read().then((session) => listeners.forEach((listener) => listener(session)));
    });
  };
  accounts.subscribe(changed);
  signIn.subscribe(changed);

  return {
    read,
    changed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
