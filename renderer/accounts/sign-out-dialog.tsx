import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { accountKey, useStorageUse } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey } from '../bridge/session-query.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { forgetStored } from '../design/use-stored-state.ts';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { accountState } from '../search/where.ts';
import styles from './sign-out-dialog.module.css';

interface SignOutDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

const words = messages.signOut;

/** Says what signing out deletes and keeps, and asks about the downloaded pictures. */
export function SignOutDialog({ account, onClose }: SignOutDialogProps): ReactElement {
  const bridge = useBridge();
  const queries = useQueryClient();
  const choice = useId();
  const [deletePictures, setDeletePictures] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const use = useStorageUse(account.id);
  const size =
    use.data === undefined
      ? use.isError
        ? words.sizeUnknown
        : words.measuring
      : words.size(use.data.files, use.data.bytes);

  const signOut = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const result = await resultOf(bridge.calls.signOut({ accountId: account.id, deletePictures }));
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    onClose();
    await queries.invalidateQueries({ queryKey: sessionKey });
    queries.removeQueries({ queryKey: accountKey(account.id) });
    if (deletePictures) forgetStored(accountState(account.id));
  };

  return (
    <Dialog title={words.title(account.username)} onClose={onClose}>
      <div className={styles['facts']}>
        <p>{words.deleted}</p>
        <p>{words.kept}</p>
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
          <label htmlFor={choice}>{words.deletePictures}</label>
          <p id={`${choice}-size`} className={styles['size']}>
            {size}
          </p>
        </div>
      </div>
      {failure !== null && <ErrorNotice error={failure} onRetry={() => void signOut()} />}
      <DialogActions>
        <Button onClick={onClose} data-first-focus="">
          {messages.common.cancel}
        </Button>
        <Button look="danger" onClick={() => void signOut()} aria-disabled={busy}>
          {words.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
