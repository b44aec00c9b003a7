import type { ReactElement } from 'react';

import type { Runtime } from '../../preload/contract/account.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { messages } from '../messages/messages.ts';

interface OldRuntimeDialogProps {
  readonly runtime: Runtime;
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** Said before a real sign-in on a runtime that gets no security fixes any more. */
export function OldRuntimeDialog(props: OldRuntimeDialogProps): ReactElement {
  const { runtime, onContinue, onClose } = props;
  return (
    <Dialog title={messages.oldRuntime.title} onClose={onClose}>
      <p>{messages.oldRuntime.text(runtime.electron, runtime.released)}</p>
      <DialogActions>
        <Button onClick={onClose} data-first-focus="">
          {messages.common.cancel}
        </Button>
        <Button look="primary" onClick={onContinue}>
          {messages.common.continue}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
