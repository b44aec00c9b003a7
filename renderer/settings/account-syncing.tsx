import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { useLiveHealth } from '../bridge/health-query.ts';
import { Button } from '../design/button.tsx';
import sections from '../design/section.module.css';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { syncText } from '../sync/sync-line.tsx';
import { useSync } from '../sync/use-sync.ts';
import { syncFacts } from './account-health-facts.tsx';
import { Facts } from './facts.tsx';
import styles from './settings.module.css';

const words = messages.settings;

/** How the sync of one account goes, and what can be done about it. */
export function AccountSyncing({ account }: { readonly account: Account }): ReactElement {
  const bridge = useBridge();
  const { id: accountId, username } = account;
  const { state } = useSync(accountId);
  const health = useLiveHealth(accountId);
  const isUnderWay = state !== null && state.phase !== 'idle' && state.phase !== 'failed';
  // A countdown of whole minutes is told anew with every change of the state.
  const now = health.dataUpdatedAt;
  return (
    <section className={styles['card']} aria-label={`@${username}`}>
      <h3 className={sections['heading']}>
        <bdi>@{username}</bdi>
      </h3>
      {health.data !== undefined && <Facts facts={syncFacts(health.data)} />}
      {isUnderWay && <p className={styles['hint']}>{syncText(state, now)}</p>}
      {state?.phase === 'failed' && (
        <p className={styles['warning']}>{errorText(state.error).what}</p>
      )}
      <div className={styles['buttons']}>
        {state?.phase !== 'running' && state?.phase !== 'paused' && (
          <Button
            aria-label={words.checkNowOf(username)}
            onClick={() => void resultOf(bridge.calls.startSync({ accountId }))}
          >
            {words.checkNow}
          </Button>
        )}
        {state?.phase === 'paused' && (
          <Button
            aria-label={words.resumeOf(username)}
            onClick={() => void resultOf(bridge.calls.resumeSync({ accountId }))}
          >
            {messages.sync.resume}
          </Button>
        )}
        {isUnderWay && state.phase !== 'paused' && (
          <Button
            aria-label={words.pauseOf(username)}
            onClick={() => void resultOf(bridge.calls.pauseSync({ accountId }))}
          >
            {messages.sync.pause}
          </Button>
        )}
      </div>
    </section>
  );
}
