import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { Account, Session } from '../../preload/contract/account.ts';
import { handleAmong } from '../../preload/contract/account-names.ts';
import type { MenuCommand } from '../../preload/contract/contract.ts';
import { signInProviderOf } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import { AccountActionsProvider } from './account-actions.tsx';
import type { AccountActions, LeftAt } from './account-actions.tsx';
import { spokenName } from './account-row.tsx';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { RemoveAccountDialog } from './remove-account-dialog.tsx';
import type { SignInFlow } from './sign-in-flow.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { useAccountKeys } from './use-account-keys.ts';
import { useGoneAccounts } from './use-gone-accounts.ts';
import type { AskedAccount } from './use-other-account.ts';
import { useSwitchAccount } from './use-switch-account.ts';

interface AccountsAroundProps {
  readonly session: Session;
  readonly flow: SignInFlow;
  readonly asked: AskedAccount;
  readonly children: ReactNode;
}

/** The question that is open. */
type Question =
  | { readonly kind: 'add' }
  | { readonly kind: 'sign-out'; readonly of: Account | 'all' }
  | { readonly kind: 'remove'; readonly account: Account };

/** Says which account has come into sight; the first one of a start says so by itself. */
function Announcement({ session }: { readonly session: Session }): ReactElement {
  const { accounts, active } = session;
  const [first, setFirst] = useState(active);
  if (first !== null && first !== active) setFirst(null);
  const shown = accounts.find(({ id }) => id === active);
  const isSaid = shown !== undefined && first !== active;
  return (
    <VisuallyHidden>
      <span role="status">
        {isSaid
          ? messages.accounts.shown(`${spokenName(shown)}, ${handleAmong(shown, accounts)}`)
          : ''}
      </span>
    </VisuallyHidden>
  );
}

/** What can be done with accounts, around all that shows one of them; and what is asked before. */
export function AccountsAround(props: AccountsAroundProps): ReactElement {
  const { session, flow, asked, children } = props;
  const { accounts, active } = session;
  const bridge = useBridge();
  const switchTo = useSwitchAccount();
  const leftAt = useRef<LeftAt>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [askedOver, setAskedOver] = useState(active);
  // What was asked over one account is not asked over the next; and a sign-in that has begun, or a
  // dialog on the way to it, is what the person wanted of the ways in.
  const isAway = flow.dialog !== null || session.signIn.phase !== 'idle';
  if (askedOver !== active) {
    setAskedOver(active);
    setQuestion(null);
  } else if (question?.kind === 'add' && isAway) setQuestion(null);

  useGoneAccounts(accounts);
  useAccountKeys((place) => {
    const account = accounts[place];
    if (account !== undefined) switchTo(account.id);
  });

  const actions: AccountActions = {
    switchTo,
    add: () => {
      asked.ask(null);
      // A sign-in that is open already is brought to the front.
      if (session.signIn.phase === 'idle') setQuestion({ kind: 'add' });
      else flow.tryAgain();
    },
    signInAgain: (account) => {
      asked.ask(account);
      flow.signIn(signInProviderOf(account.provider));
    },
    signOut: (account) => setQuestion({ kind: 'sign-out', of: account }),
    signOutOfAll: () => setQuestion({ kind: 'sign-out', of: 'all' }),
    remove: (account) => setQuestion({ kind: 'remove', account }),
    asked,
    noteLeft: (at) => {
      leftAt.current = at;
    },
    takeLeft: () => {
      const at = leftAt.current;
      leftAt.current = null;
      return at;
    },
  };

  const obey = useEffectEvent((command: MenuCommand): void => {
    const shown = accounts.find(({ id }) => id === active);
    if (command === 'add-account') actions.add();
    else if (command === 'sign-out-all') actions.signOutOfAll();
    else if (command === 'sign-out' && shown !== undefined) actions.signOut(shown);
  });
  useEffect(() => bridge.events.menuCommand((command) => obey(command)), [bridge]);

  const close = (): void => setQuestion(null);
  return (
    <AccountActionsProvider value={actions}>
      {children}
      <Announcement session={session} />
      {question?.kind === 'add' && <AddAccountDialog flow={flow} onClose={close} />}
      {question?.kind === 'sign-out' && (
        <SignOutDialog of={question.of} accounts={accounts} onClose={close} />
      )}
      {question?.kind === 'remove' && (
        <RemoveAccountDialog
          account={question.account}
          handle={handleAmong(question.account, accounts)}
          onClose={close}
        />
      )}
    </AccountActionsProvider>
  );
}
