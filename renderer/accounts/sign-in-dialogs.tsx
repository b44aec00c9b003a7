import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { OldRuntimeDialog } from './old-runtime-dialog.tsx';
import type { SignInFlow } from './sign-in-flow.ts';

// The first screen need not wait for these.
const BrowserDialog = lazy(() => import('./browser-dialog.tsx'));
const SetupAssistant = lazy(() => import('../setup/setup-assistant.tsx'));
const TokenDialog = lazy(() => import('./token-dialog.tsx'));

interface SignInDialogsProps {
  readonly session: Session;
  readonly flow: SignInFlow;
}

function CurrentDialog({ session, flow }: SignInDialogsProps): ReactElement | null {
  if (flow.dialog === null) return null;
  switch (flow.dialog.kind) {
    case 'setup':
      return <SetupAssistant session={session} flow={flow} openAt={flow.dialog.step} />;
    case 'old-runtime':
      return (
        <OldRuntimeDialog
          runtime={session.runtime}
          onContinue={flow.oldRuntimeAccepted}
          onClose={flow.closeDialog}
        />
      );
    case 'token':
      return <TokenDialog onSubmit={flow.submitToken} onClose={flow.closeDialog} />;
    case 'browser':
      return <BrowserDialog session={session} flow={flow} />;
    default:
      return assertNever(flow.dialog);
  }
}

/** Whichever dialog the way in has led to. */
export function SignInDialogs(props: SignInDialogsProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <CurrentDialog {...props} />
    </Suspense>
  );
}
