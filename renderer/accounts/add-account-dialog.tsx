import type { ReactElement } from 'react';

import { Dialog } from '../design/dialog.tsx';
import { messages } from '../messages/messages.ts';
import { WaysIn } from '../welcome/welcome.tsx';
import type { SignInFlow } from './sign-in-flow.ts';

interface AddAccountDialogProps {
  readonly flow: SignInFlow;
  readonly onClose: () => void;
}

const words = messages.accounts.addDialog;

/** The ways in of the welcome screen, beside the accounts that are here. */
export function AddAccountDialog({ flow, onClose }: AddAccountDialogProps): ReactElement {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.text}</p>
      <WaysIn flow={flow} />
    </Dialog>
  );
}
