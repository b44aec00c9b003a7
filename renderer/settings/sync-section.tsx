import type { ReactElement } from 'react';

import { isUsable } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import { syncEverySchema } from '../../preload/contract/preferences.ts';
import { CheckField } from '../design/check-field.tsx';
import { RadioList } from '../design/radio-list.tsx';
import sections from '../design/section.module.css';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { AccountSyncing } from './account-syncing.tsx';
import { usePreferences } from './use-preferences.ts';

const words = messages.settings;
const choices = syncEverySchema.options.map((value) => ({
  value,
  label: words.everyChoices[value],
}));

/** When accounts are synced by themselves, and how that goes. */
export function SyncSection({ accounts }: { readonly accounts: readonly Account[] }): ReactElement {
  const { preferences, failure, retry, setSyncing } = usePreferences();
  const syncing = preferences?.syncing;
  return (
    <div className={sections['section']}>
      {failure !== null && <ErrorNotice error={failure} onRetry={retry} />}
      {syncing !== undefined && (
        <>
          <RadioList
            label={words.every}
            hint={words.everyHint}
            options={choices}
            value={syncing.every}
            onValue={(every) => setSyncing({ ...syncing, every })}
          />
          <CheckField
            label={words.atStart}
            hint={words.atStartHint}
            checked={syncing.atStart}
            onChecked={(atStart) => setSyncing({ ...syncing, atStart })}
          />
        </>
      )}
      {accounts.map((account) =>
        isUsable(account.token) ? <AccountSyncing key={account.id} account={account} /> : null,
      )}
    </div>
  );
}
