import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import type { Bridge } from '../../preload/contract/bridge.ts';
import type { MenuCommand } from '../../preload/contract/contract.ts';
import type { SettingsSection } from '../../preload/contract/preferences.ts';
import { AccountsAround } from '../accounts/accounts-around.tsx';
import { SignInDialogs } from '../accounts/sign-in-dialogs.tsx';
import { useSignInFlow } from '../accounts/sign-in-flow.ts';
import { useOtherAccount } from '../accounts/use-other-account.ts';
import { BridgeProvider, useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { createQueryClient } from '../bridge/query-client.ts';
import { useMainEvents, useSession } from '../bridge/session-query.ts';
import { deferred } from '../design/deferred.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { AppActionsProvider, signInProviderOf } from './app-actions.tsx';
import type { AppActions } from './app-actions.tsx';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';

// The welcome screen is painted without waiting for what only a signed-in person sees.
const SignedIn = deferred(() => import('./signed-in.tsx'));
const BestNineDialog = deferred(() => import('../moments/best-nine-dialog.tsx'));
const SettingsDialog = deferred(() => import('../settings/settings-dialog.tsx'));

const nothing = (): void => undefined;

/** What an error before the session is known can do: nothing but try again. */
const noActions: AppActions = {
  signIn: nothing,
  signInAgain: nothing,
  openMetaApp: nothing,
  signInWithBrowser: nothing,
  openTokenDialog: nothing,
  openSettings: nothing,
  openBestNine: nothing,
  openHelp: nothing,
};

function Screens({ session }: { readonly session: Session }): ReactElement {
  const bridge = useBridge();
  const asked = useOtherAccount(session.accounts);
  const flow = useSignInFlow(session, asked.signedIn);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [section, setSection] = useState<SettingsSection>('accounts');
  const [bestNineOpen, setBestNineOpen] = useState(false);
  const active = session.accounts.find(({ id }) => id === session.active) ?? null;
  const [shown, setShown] = useState(session.active);
  if (shown !== session.active) {
    // It is about the account that was shown.
    setShown(session.active);
    setBestNineOpen(false);
  }

  const openSettings = (at: SettingsSection = section): void => {
    setSection(at);
    setSettingsOpen(true);
  };
  const actions: AppActions = {
    signIn: flow.signIn,
    signInAgain: () => {
      asked.ask(active);
      flow.signIn(active === null ? 'instagram' : signInProviderOf(active.provider));
    },
    openMetaApp: flow.openSetup,
    signInWithBrowser: flow.signInWithBrowser,
    openTokenDialog: flow.openTokenDialog,
    openSettings,
    openBestNine: () => setBestNineOpen(true),
    openHelp: (page) => void resultOf(bridge.calls.openHelp({ page })),
  };

  const obey = useEffectEvent((command: MenuCommand) => {
    if (command === 'meta-app') flow.openSetup();
    else if (command === 'best-nine') setBestNineOpen(true);
    else if (command === 'settings') openSettings();
    else if (command === 'settings-accounts') openSettings('accounts');
  });
  useEffect(() => bridge.events.menuCommand((command) => obey(command)), [bridge]);

  return (
    <AppActionsProvider value={actions}>
      <AccountsAround session={session} flow={flow} asked={asked}>
        {active === null ? (
          <Welcome session={session} flow={flow} />
        ) : (
          <SignedIn key={active.id} account={active} session={session} flow={flow} />
        )}
        {settingsOpen && (
          <SettingsDialog
            session={session}
            section={section}
            onSection={setSection}
            onClose={() => setSettingsOpen(false)}
          />
        )}
      </AccountsAround>
      {bestNineOpen && active !== null && (
        <BestNineDialog account={active} onClose={() => setBestNineOpen(false)} />
      )}
      <SignInDialogs session={session} flow={flow} />
    </AppActionsProvider>
  );
}

function SessionGate(): ReactElement | null {
  useMainEvents();
  const session = useSession();
  if (session.data !== undefined) return <Screens session={session.data} />;
  if (session.error === null) return null;
  return (
    <AppActionsProvider value={noActions}>
      <main className={styles['failed']}>
        <ErrorNotice error={session.error.error} onRetry={() => void session.refetch()} />
      </main>
    </AppActionsProvider>
  );
}

/** The whole page, over a bridge to main. */
export function App({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const queries = useMemo(() => createQueryClient(), []);
  return (
    <ErrorBoundary onReload={() => window.location.reload()}>
      <BridgeProvider value={bridge}>
        <QueryClientProvider client={queries}>
          <SessionGate />
        </QueryClientProvider>
      </BridgeProvider>
    </ErrorBoundary>
  );
}
