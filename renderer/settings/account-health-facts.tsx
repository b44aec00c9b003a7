import type { ReactElement } from 'react';

import { isSignedIn, isUsable } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { AccountHealth, SignInHealth } from '../../preload/contract/health.ts';
import { useLiveHealth } from '../bridge/health-query.ts';
import sections from '../design/section.module.css';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';
import styles from './settings.module.css';

const words = messages.health;

function renewalText(signIn: Exclude<SignInHealth, { state: 'ended' }>): string {
  const at = signIn.state === 'ending' ? signIn.triesAt : signIn.renewsAt;
  if (at === null) return words.notRenewed;
  return signIn.state === 'ending' ? words.triedAt(at) : words.renewsAt(at);
}

/** When the sync of an account ran and runs. */
export function syncFacts({ lastSyncAt, nextSyncAt }: AccountHealth): readonly Fact[] {
  return [
    { name: words.lastSync, value: lastSyncAt === null ? words.never : words.at(lastSyncAt) },
    { name: words.nextSync, value: nextSyncAt === null ? words.notPlanned : words.at(nextSyncAt) },
  ];
}

function factsOf(account: Account, health: AccountHealth): readonly Fact[] {
  const { signIn, callsLeft } = health;
  return [
    ...(signIn.state === 'ended' ? [] : [{ name: words.renewal, value: renewalText(signIn) }]),
    ...(isUsable(account.token) ? syncFacts(health) : syncFacts(health).slice(0, 1)),
    ...(callsLeft === null
      ? []
      : [{ name: words.calls, value: words.callsLeft(callsLeft.percent, callsLeft.heardAt) }]),
  ];
}

/** What is wrong with the sign-in; null where nothing is. */
function warningOf({ problem }: Account, signIn: SignInHealth): string | null {
  if (signIn.state === 'ending' && signIn.because === null) return words.cannotRenew;
  if (signIn.state === 'ending' && signIn.because !== null) {
    return words.couldNotRenew(errorText(signIn.because).what);
  }
  return problem === null ? null : errorText(problem).what;
}

/** How the sign-in and the sync of one account are; nothing of one that is signed out of. */
export function AccountHealthFacts({
  account,
}: {
  readonly account: Account;
}): ReactElement | null {
  const { data } = useLiveHealth(account.id);
  if (data === undefined) return null;
  if (!isSignedIn(account.token)) return <Facts facts={syncFacts(data).slice(0, 1)} />;
  const warning = warningOf(account, data.signIn);
  return (
    <div className={styles['health']}>
      <div className={sections['part']}>
        <p>{words.signIn(data.signIn)}</p>
        {data.signIn.state === 'lasting' && data.signIn.until === null && (
          <p className={styles['hint']}>{words.unknownEnd}</p>
        )}
        {account.token === 'this-session-only' && (
          <p className={styles['hint']}>{messages.account.sessionOnly}</p>
        )}
        {warning !== null && <p className={styles['warning']}>{warning}</p>}
      </div>
      <Facts facts={factsOf(account, data)} />
    </div>
  );
}
