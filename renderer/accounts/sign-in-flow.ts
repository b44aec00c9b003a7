import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Account, Session } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { SignInProvider } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey } from '../bridge/session-query.ts';

/** The dialog that a way in has led to. */
export type SignInDialog =
  | { readonly kind: 'meta-app'; readonly thenSignIn: boolean }
  | { readonly kind: 'old-runtime'; readonly next: 'sign-in' | 'token' }
  | { readonly kind: 'token' };

export interface SignInFlow {
  readonly dialog: SignInDialog | null;
  /** How the last attempt failed; null once another begins. */
  readonly failure: AppError | null;
  readonly signIn: (provider: SignInProvider) => void;
  /** Does the last attempt again. */
  readonly tryAgain: () => void;
  readonly cancel: () => void;
  readonly openMetaApp: () => void;
  readonly openTokenDialog: () => void;
  readonly closeDialog: () => void;
  readonly metaAppSaved: () => void;
  readonly oldRuntimeAccepted: () => void;
  /** Signs in with a pasted token; the failure, or null. */
  readonly submitToken: (token: string) => Promise<AppError | null>;
}

const lacksMetaApp = ({ metaApp }: Session): boolean =>
  metaApp.appId === null || metaApp.secret === 'missing';

/**
 * The steps before a sign-in window opens (a Meta app to set up, an old runtime to accept), and
 * what came of the attempt. That a window is open is main's to say, in the session.
 * @param onSignedIn told who did, which may be another than was asked to
 */
export function useSignInFlow(
  session: Session,
  onSignedIn?: (account: Account) => void,
): SignInFlow {
  const bridge = useBridge();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<SignInDialog | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [accepted, setAccepted] = useState(false);
  const [last, setLast] = useState<SignInProvider>('instagram');

  const start = async (provider: SignInProvider, oldRuntimeAccepted: boolean): Promise<void> => {
    setFailure(null);
    const result = await resultOf(bridge.calls.startSignIn({ provider, oldRuntimeAccepted }));
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value.outcome === 'signed-in') onSignedIn?.(result.value.account);
    await queries.invalidateQueries({ queryKey: sessionKey });
  };

  const pastMetaApp = (): void => {
    if (!session.runtime.current && !accepted) setDialog({ kind: 'old-runtime', next: 'sign-in' });
    else {
      setDialog(null);
      void start('instagram', accepted);
    }
  };

  const signIn = (provider: SignInProvider): void => {
    setLast(provider);
    setFailure(null);
    if (provider === 'demo') void start('demo', false);
    else if (lacksMetaApp(session)) setDialog({ kind: 'meta-app', thenSignIn: true });
    else pastMetaApp();
  };

  return {
    dialog,
    failure,
    signIn,
    tryAgain: () => signIn(last),
    cancel: () => void resultOf(bridge.calls.cancelSignIn()),
    openMetaApp: () => setDialog({ kind: 'meta-app', thenSignIn: false }),
    openTokenDialog: () =>
      setDialog(
        session.runtime.current || accepted
          ? { kind: 'token' }
          : { kind: 'old-runtime', next: 'token' },
      ),
    closeDialog: () => setDialog(null),
    metaAppSaved: () => {
      void queries.invalidateQueries({ queryKey: sessionKey });
      if (dialog?.kind === 'meta-app' && dialog.thenSignIn) pastMetaApp();
      else setDialog(null);
    },
    oldRuntimeAccepted: () => {
      setAccepted(true);
      if (dialog?.kind === 'old-runtime' && dialog.next === 'token') setDialog({ kind: 'token' });
      else {
        setDialog(null);
        void start('instagram', true);
      }
    },
    submitToken: async (token) => {
      setFailure(null);
      const result = await resultOf(
        bridge.calls.signInWithToken({ token, oldRuntimeAccepted: accepted }),
      );
      if (!result.ok) return result.error;
      onSignedIn?.(result.value);
      setDialog(null);
      await queries.invalidateQueries({ queryKey: sessionKey });
      return null;
    },
  };
}
