import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Account, Session } from '../../preload/contract/account.ts';
import type { SignInPlace } from '../../preload/contract/contract.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { SignInProvider } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey } from '../bridge/session-query.ts';
import type { SetupStep } from '../setup/setup-steps.ts';

/** The dialog that a way in has led to. */
export type SignInDialog =
  /** The set-up assistant; null is where the person was last. */
  | { readonly kind: 'setup'; readonly step: SetupStep | null }
  | { readonly kind: 'old-runtime'; readonly next: 'sign-in' | 'token' | 'browser' }
  | { readonly kind: 'token' }
  | { readonly kind: 'browser' };

export interface SignInFlow {
  readonly dialog: SignInDialog | null;
  /** How the last attempt failed; null once another begins, and while the browser's dialog says it. */
  readonly failure: AppError | null;
  /** How the last attempt in the browser failed, while its dialog is open. */
  readonly browserFailure: AppError | null;
  readonly signIn: (provider: SignInProvider) => void;
  /** Does the last attempt again. */
  readonly tryAgain: () => void;
  readonly cancel: () => void;
  /** Closes the window that leads nowhere, and opens another. */
  readonly startOver: (provider: SignInProvider) => void;
  readonly openSetup: (step?: SetupStep | null) => void;
  readonly openTokenDialog: () => void;
  /** Opens the dialog of the third way in, which goes on in the system's browser. */
  readonly signInWithBrowser: () => void;
  /** Opens the sign-in page in the browser, or does so again. */
  readonly openBrowser: () => void;
  readonly closeDialog: () => void;
  /** Whether a real sign-in may go on: the runtime is current, or the person knows that it is not. */
  readonly runtimeAccepted: boolean;
  readonly acceptRuntime: () => void;
  /** The same in the dialog that asks, which then leads on. */
  readonly oldRuntimeAccepted: () => void;
  /** Signs in with a pasted token; the failure, or null. */
  readonly submitToken: (token: string) => Promise<AppError | null>;
  /** Takes the address that the browser landed on; what is wrong with it, or null. */
  readonly submitAddress: (text: string) => Promise<AppError | null>;
}

interface Attempt {
  readonly provider: SignInProvider;
  readonly place: SignInPlace;
}

const lacksMetaApp = ({ metaApp }: Session): boolean =>
  metaApp.appId === null || metaApp.secret === 'missing';

/**
 * The steps before a sign-in page opens (a Meta app to set up, an old runtime to accept), and what
 * came of the attempt. That a page is open is main's to say, in the session.
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
  const [last, setLast] = useState<Attempt>({ provider: 'instagram', place: 'window' });
  const attempts = useRef(0);
  const runtimeAccepted = session.runtime.current || accepted;

  const start = async (attempt: Attempt, oldRuntimeAccepted: boolean): Promise<void> => {
    setFailure(null);
    attempts.current += 1;
    const mine = attempts.current;
    const result = await resultOf(bridge.calls.startSignIn({ ...attempt, oldRuntimeAccepted }));
    // One that another way in has ended has nothing to say any more.
    if (mine === attempts.current) setFailure(result.ok ? null : result.error);
    if (result.ok && result.value.outcome === 'signed-in') {
      onSignedIn?.(result.value.account);
      setDialog((open) => (open?.kind === 'browser' ? null : open));
    }
    await queries.invalidateQueries({ queryKey: sessionKey });
  };

  const begin = (provider: SignInProvider, place: SignInPlace): void => {
    setLast({ provider, place });
    setFailure(null);
    if (provider === 'demo') void start({ provider, place }, false);
    else if (lacksMetaApp(session)) setDialog({ kind: 'setup', step: null });
    else if (!runtimeAccepted) {
      setDialog({ kind: 'old-runtime', next: place === 'window' ? 'sign-in' : 'browser' });
    } else if (place === 'browser') setDialog({ kind: 'browser' });
    else {
      setDialog(null);
      void start({ provider, place }, accepted);
    }
  };

  return {
    dialog,
    failure: dialog?.kind === 'browser' ? null : failure,
    browserFailure: dialog?.kind === 'browser' ? failure : null,
    signIn: (provider) => begin(provider, 'window'),
    tryAgain: () => begin(last.provider, last.place),
    cancel: () => void resultOf(bridge.calls.cancelSignIn()),
    startOver: (provider) =>
      void resultOf(bridge.calls.cancelSignIn()).then(() => begin(provider, 'window')),
    openSetup: (step = null) => setDialog({ kind: 'setup', step }),
    openTokenDialog: () =>
      setDialog(runtimeAccepted ? { kind: 'token' } : { kind: 'old-runtime', next: 'token' }),
    signInWithBrowser: () => begin('instagram', 'browser'),
    openBrowser: () => void start({ provider: 'instagram', place: 'browser' }, accepted),
    closeDialog: () => setDialog(null),
    runtimeAccepted,
    acceptRuntime: () => setAccepted(true),
    oldRuntimeAccepted: () => {
      setAccepted(true);
      const next = dialog?.kind === 'old-runtime' ? dialog.next : 'sign-in';
      if (next !== 'sign-in') setDialog({ kind: next });
      else {
        setDialog(null);
        void start({ provider: 'instagram', place: 'window' }, true);
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
    submitAddress: async (text) => {
      const result = await resultOf(bridge.calls.pasteAddress({ text }));
      return result.ok ? null : result.error;
    },
  };
}
