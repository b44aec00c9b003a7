import { session } from 'electron';
import type { Session } from 'electron';

import type { Logger } from '../log/logger.ts';
import { plainUserAgent } from './plain-user-agent.ts';

/** In memory, for it lacks `persist:`. One for all attempts: Electron never frees a session. */
const partitionName = 'sign-in';

/** The cookies, caches and connections of signing in, apart from everything else. */
export interface SignInPartition {
  /** Made when first asked for, which must be after the app is ready. */
  session(): Session;
  /** Whether a session is the partition's, without making it. */
  is(other: Session): boolean;
  /** Forgets whoever signed in. Several calls at once are one. */
  wipe(): Promise<void>;
}

/** Refuses everything a page can ask of a session but the network. */
function harden(made: Session): void {
  made.setUserAgent(plainUserAgent(made.getUserAgent()));
  made.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  made.on('will-download', (event) => event.preventDefault());
  // Chromium would fetch dictionaries for it.
  made.setSpellCheckerEnabled(false);
}

/** Makes the partition; nothing is opened yet. */
export function createSignInPartition(dependencies: { readonly log: Logger }): SignInPartition {
  const { log } = dependencies;
  let made: Session | null = null;
  let wiping: Promise<void> | null = null;

  async function wipeNow(target: Session): Promise<void> {
    // Connections first: one that is still open could store a cookie behind the wipe.
    const steps = [
      () => target.closeAllConnections(),
      () => target.clearStorageData(),
      () => target.clearCache(),
      () => target.clearAuthCache(),
      () => target.clearHostResolverCache(),
      () => target.clearCodeCaches({}),
    ];
    for (const step of steps) {
      await step().catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown';
        log.error('A step of wiping the sign-in partition failed', { error: name });
      });
    }
  }

  return {
    session: () => {
      if (made === null) {
        made = session.fromPartition(partitionName);
        harden(made);
      }
      return made;
    },
    is: (other) => other === made,
    wipe: () => {
      if (made === null) return Promise.resolve();
      wiping ??= wipeNow(made).finally(() => {
        wiping = null;
      });
      return wiping;
    },
  };
}
