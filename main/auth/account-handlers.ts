import { isSignedIn } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { providerOf } from '../../preload/contract/ids.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { KeptDemo } from '../demo/kept-demo.ts';
import type { Handlers } from '../ipc/handle-calls.ts';
import type { Library } from '../library/library.ts';
import type { LibraryHome } from '../library/move/library-home.ts';
import type { LibraryMoving } from '../library/move/library-moving.ts';
import type { SessionState } from '../session-state.ts';
import type { Accounts } from './accounts.ts';

/** The handlers of what is done with accounts that are there already. */
export type AccountHandlers = Pick<Handlers, 'switchAccount' | 'signOut' | 'signOutAll'>;

/** Makes them. */
export function createAccountHandlers(dependencies: {
  readonly accounts: Accounts;
  readonly session: Pick<SessionState, 'changed'>;
  readonly library: Pick<Library, 'close' | 'deleteAll'>;
  readonly home: Pick<LibraryHome, 'present'>;
  readonly moving: Pick<LibraryMoving, 'state'>;
  readonly demo: Pick<KeptDemo, 'forget'>;
}): AccountHandlers {
  const { accounts, session, library, home, moving, demo } = dependencies;

  /** What cannot be deleted now is not left behind without an account that could delete it. */
  function mayDelete(): Result<null, AppError> {
    const present = home.present();
    if (!present.ok) return present;
    return moving.state()?.phase === 'copying' ? fail({ kind: 'library-moving' }) : ok(null);
  }

  async function signOut(
    accountId: AccountId,
    deletePictures: boolean,
  ): Promise<Result<null, AppError>> {
    if (!accounts.list().some(({ id }) => id === accountId)) {
      return fail({ kind: 'unknown-account' });
    }
    // First, so that what the disk refuses is said while there is an account to try again with.
    const deleted = deletePictures ? await library.deleteAll(accountId) : ok(null);
    if (!deleted.ok) return deleted;
    const signedOut = await accounts.signOut(accountId, deletePictures ? 'deleted' : 'kept');
    if (!signedOut.ok) return signedOut;
    await library.close(accountId);
    if (providerOf(accountId) === 'demo') await demo.forget();
    return ok(null);
  }

  return {
    switchAccount: ({ accountId }) => {
      const switched = accounts.switchTo(accountId);
      if (switched.ok) session.changed();
      return switched;
    },

    signOut: async ({ accountId, deletePictures }) => {
      const may = deletePictures ? mayDelete() : ok(null);
      return may.ok ? signOut(accountId, deletePictures) : may;
    },

    signOutAll: async ({ deletePictures }) => {
      const may = deletePictures ? mayDelete() : ok(null);
      if (!may.ok) return may;
      const signedIn = accounts.list().filter(({ token }) => isSignedIn(token));
      // The active one last: no other library comes into sight on the way.
      const active = accounts.active();
      const inOrder = signedIn.toSorted(
        (one, other) => Number(one.id === active) - Number(other.id === active),
      );
      for (const { id } of inOrder) {
        const signedOut = await signOut(id, deletePictures);
        if (!signedOut.ok) return signedOut;
      }
      return ok(null);
    },
  };
}
