import { useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { pastedTokenSchema } from '../../preload/contract/meta-app-input.ts';
import { AppActionsProvider, useAppActions } from '../app/app-actions.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { SecretField } from '../design/text-field.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';

interface TokenDialogProps {
  /** Signs in; answers the failure, or null. */
  readonly onSubmit: (token: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** The second way in: a token made in the Meta dashboard. */
export default function TokenDialog({ onSubmit, onClose }: TokenDialogProps): ReactElement {
  const actions = useAppActions();
  const field = useRef<HTMLInputElement>(null);
  const [token, setToken] = useState('');
  const [invalid, setInvalid] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const words = messages.token;

  const submit = async (): Promise<void> => {
    const parsed = pastedTokenSchema.safeParse(token);
    setInvalid(!parsed.success);
    setFailure(null);
    if (!parsed.success || busy) return;
    setBusy(true);
    setFailure(await onSubmit(parsed.data));
    setBusy(false);
  };

  /** What "paste a token" means in here, where the dialog is open already. */
  const pasteAnother = (): void => {
    setToken('');
    setFailure(null);
    field.current?.focus();
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SecretField
          ref={field}
          label={words.field}
          value={token}
          onValue={(value) => {
            setToken(value);
            setInvalid(false);
          }}
          error={invalid ? words.invalid : null}
          firstFocus
        />
        <p>
          <LinkButton onClick={() => actions.openHelp('meta-dashboard')}>
            {words.openDashboard}
          </LinkButton>
        </p>
        {failure !== null && (
          <AppActionsProvider value={{ ...actions, openTokenDialog: pasteAnother }}>
            <ErrorNotice error={failure} onRetry={() => void submit()} />
          </AppActionsProvider>
        )}
        <DialogActions>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={busy}>
            {words.submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
