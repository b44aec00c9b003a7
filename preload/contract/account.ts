import type { AppError } from './errors.ts';
import type { AccountId, Provider } from './ids.ts';

/** How well an account's token is kept. */
export type TokenState =
  /** Encrypted with the system's key store: survives a restart. */
  | 'kept'
  /** In memory only: no key store on this computer. */
  | 'this-session-only'
  /** Instagram no longer takes it, or it is not there any more. */
  | 'sign-in-again'
  /** Stored, but the key store does not open it: nothing is overwritten. */
  | 'unreadable'
  /** The person signed out. The library was kept, and can be looked at. */
  | 'signed-out';

/** Whether a sign-in is there to be ended, dead or not. */
export function isSignedIn(token: TokenState): boolean {
  return token !== 'signed-out';
}

/** Whether Instagram can be asked with a token in this state. */
export function isUsable(token: TokenState): boolean {
  return token === 'kept' || token === 'this-session-only';
}

export interface Account {
  readonly id: AccountId;
  readonly provider: Provider;
  readonly username: string;
  readonly name: string | null;
  readonly token: TokenState;
  /** Why the token is not usable; null while it is, and where the person signed out. */
  readonly problem: AppError | null;
  /** When the token ends, an ISO 8601 time in UTC; null when unknown. */
  readonly expiresAt: string | null;
}

/** Whether its page can be opened: the demo's are there only while somebody is signed in to it. */
export function hasPage({ provider, token }: Pick<Account, 'provider' | 'token'>): boolean {
  return provider !== 'demo' || isSignedIn(token);
}

export type SignInState =
  | { readonly phase: 'idle' }
  /** The window is open, or opening. */
  | {
      readonly phase: 'in-window';
      readonly provider: Provider;
      /** What the page that it shows is known to mean; null while all seems well. */
      readonly trouble: AppError | null;
    }
  /** The page is open in the system's browser; the address that it leads to is waited for. */
  | { readonly phase: 'in-browser'; readonly provider: Provider }
  /** The code came back; the token and the profile are being fetched. */
  | { readonly phase: 'finishing'; readonly provider: Provider };

/** The person's own Meta app, without its secret: that travels inward only. */
export interface MetaApp {
  readonly appId: string | null;
  readonly redirectUri: string;
  readonly secret: 'kept' | 'this-session-only' | 'missing' | 'unreadable';
}

/** The Electron that runs the app, against the one it is released with. */
export interface Runtime {
  readonly electron: string;
  readonly released: string;
  /** False on an old fallback runtime, which is for trying and testing only. */
  readonly current: boolean;
}

/** Everything the first screen needs, in one answer. */
export interface Session {
  readonly accounts: readonly Account[];
  readonly active: AccountId | null;
  readonly signIn: SignInState;
  readonly metaApp: MetaApp;
  readonly runtime: Runtime;
  /** Whether secrets written now would survive a restart. */
  readonly secretStorage: 'kept' | 'this-session-only';
  /** The folder of settings and downloaded pictures: text to show, never a path to pass back. */
  readonly dataFolder: string;
  readonly appVersion: string;
}
