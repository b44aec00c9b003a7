import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';

import { isSignedIn } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import { handleAmong } from '../../preload/contract/account-names.ts';
import { syncKey, useStorageTogether } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './sign-out-dialog.module.css';
import { useLeaving } from './use-leaving.ts';

interface SignOutDialogProps {
  /** One of them, or every one that is signed in. */
  readonly of: Account | 'all';
  readonly accounts: readonly Account[];
  readonly onClose: () => void;
}

const words = messages.signOut;

/** Says what signing out deletes and keeps, and asks once about the libraries. */
export function SignOutDialog({ of, accounts, onClose }: SignOutDialogProps): ReactElement {
  const bridge = useBridge();
  const queries = useQueryClient();
  const choice = useId();
  const [deletePictures, setDeletePictures] = useState(false);
  const leaving = of === 'all' ? accounts.filter(({ token }) => isSignedIn(token)) : [of];
  const use = useStorageTogether(leaving.map(({ id }) => id));
  const all = messages.accounts.signOutAll;
  const size =
    use === 'unknown'
      ? words.sizeUnknown
      : use === 'measuring'
        ? words.measuring
        : words.size(use.files, use.bytes);

  const { busy, failure, leave } = useLeaving(async () => {
    const result = await resultOf(
      of === 'all'
        ? bridge.calls.signOutAll({ deletePictures })
        : bridge.calls.signOut({ accountId: of.id, deletePictures }),
    );
    // What its sync told last was of a run that has ended with it.
    for (const { id } of leaving) void queries.resetQueries({ queryKey: syncKey(id) });
    return result;
  }, onClose);

  return (
    <Dialog title={of === 'all' ? all.title : words.title(of.username)} onClose={onClose}>
      <div className={styles['facts']}>
        <p>
          {of === 'all'
            ? all.deleted(leaving.map((account) => handleAmong(account, accounts)))
            : words.deleted}
        </p>
        <p>{of === 'all' ? all.kept : words.kept}</p>
        <p>{words.untouched}</p>
      </div>
      <div className={styles['choice']}>
        <input
          id={choice}
          type="checkbox"
          checked={deletePictures}
          onChange={(event) => setDeletePictures(event.target.checked)}
          aria-describedby={`${choice}-size`}
        />
        <div>
          <label htmlFor={choice}>{of === 'all' ? all.deletePictures : words.deletePictures}</label>
          <p id={`${choice}-size`} className={styles['size']}>
            {size}
          </p>
        </div>
      </div>
      {failure !== null && <ErrorNotice error={failure} onRetry={leave} />}
      <DialogActions>
        <Button onClick={onClose} data-first-focus="">
          {messages.common.cancel}
        </Button>
        <Button look="danger" onClick={leave} aria-disabled={busy}>
          {words.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
