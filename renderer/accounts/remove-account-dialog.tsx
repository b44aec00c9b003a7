import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { useStorageTogether } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './sign-out-dialog.module.css';
import { useLeaving } from './use-leaving.ts';

interface RemoveAccountDialogProps {
  readonly account: Account;
  readonly handle: string;
  readonly onClose: () => void;
}

const words = messages.accounts.removeDialog;

/** Asks before the library of an account that is signed out of is deleted. */
export function RemoveAccountDialog(props: RemoveAccountDialogProps): ReactElement {
  const { account, handle, onClose } = props;
  const bridge = useBridge();
  const use = useStorageTogether([account.id]);
  const { busy, failure, leave } = useLeaving(
    () => resultOf(bridge.calls.signOut({ accountId: account.id, deletePictures: true })),
    onClose,
  );

  return (
    <Dialog title={words.title(handle)} onClose={onClose}>
      <div className={styles['facts']}>
        <p>{words.deleted}</p>
        {typeof use !== 'string' && <p>{words.size(use.files, use.bytes)}</p>}
        <p>{words.untouched}</p>
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
