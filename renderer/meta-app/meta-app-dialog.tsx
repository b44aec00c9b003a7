import { useState } from 'react';
import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { SecretField, TextField } from '../design/text-field.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './meta-app-dialog.module.css';
import { checkMetaApp, keepsSecret, noProblems } from './meta-app-form.ts';
import type { MetaAppDraft, MetaAppProblems } from './meta-app-form.ts';

interface MetaAppDialogProps {
  readonly session: Session;
  /** Whether saving leads on to the sign-in. */
  readonly thenSignIn: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const words = messages.metaApp;

function secretHint({ metaApp, secretStorage }: Session): string {
  if (metaApp.secret === 'unreadable') return words.secretHintUnreadable;
  if (secretStorage === 'this-session-only') return words.secretHintSession;
  return metaApp.secret === 'kept' ? words.secretHintKept : words.secretHintNew;
}

/** The person's own Meta app: id, secret and redirect URI. */
export default function MetaAppDialog(props: MetaAppDialogProps): ReactElement {
  const { session, thenSignIn, onSaved, onClose } = props;
  const bridge = useBridge();
  const actions = useAppActions();
  const [draft, setDraft] = useState<MetaAppDraft>({
    appId: session.metaApp.appId ?? '',
    secret: '',
    redirectUri: session.metaApp.redirectUri,
  });
  const [problems, setProblems] = useState<MetaAppProblems>(noProblems);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const edit = (field: keyof MetaAppDraft) => (value: string) => {
    setDraft((old) => ({ ...old, [field]: value }));
    setProblems((old) => ({ ...old, [field]: null }));
  };

  const save = async (): Promise<void> => {
    const checked = checkMetaApp(draft, session.metaApp.secret);
    setProblems(checked.ok ? noProblems : checked.problems);
    setFailure(null);
    if (!checked.ok || busy) return;
    setBusy(true);
    const result = await resultOf(bridge.calls.saveMetaApp(checked.input));
    setBusy(false);
    if (result.ok) onSaved();
    else setFailure(result.error);
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles['intro']}>{words.intro}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words.appId}
          hint={words.appIdHint}
          value={draft.appId}
          onValue={edit('appId')}
          error={problems.appId}
          inputMode="numeric"
          firstFocus
        />
        <SecretField
          label={words.secret}
          hint={secretHint(session)}
          value={draft.secret}
          onValue={edit('secret')}
          error={problems.secret}
          placeholder={keepsSecret(session.metaApp.secret) ? words.secretStored : undefined}
        />
        <TextField
          label={words.redirectUri}
          hint={words.redirectUriHint}
          value={draft.redirectUri}
          onValue={edit('redirectUri')}
          error={problems.redirectUri}
          beside={<CopyButton text={draft.redirectUri} label={words.copyRedirectUri} />}
        />
        <ul className={styles['links']} aria-label={words.helpTitle}>
          <li>
            <LinkButton onClick={() => actions.openHelp('meta-dashboard')}>
              {words.openDashboard}
            </LinkButton>
          </li>
          <li>
            <LinkButton onClick={() => actions.openHelp('tester-invites')}>
              {words.openTesters}
            </LinkButton>
          </li>
          <li>
            <LinkButton onClick={() => actions.openHelp('professional-account')}>
              {words.openProfessional}
            </LinkButton>
          </li>
        </ul>
        {failure !== null && <ErrorNotice error={failure} onRetry={() => void save()} />}
        <DialogActions>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={busy}>
            {thenSignIn ? words.saveAndSignIn : messages.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
