import type { ReactElement } from 'react';

import { defaultRedirectUri } from '../../preload/contract/meta-app-input.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { LinkButton } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { SecretField, TextField } from '../design/text-field.tsx';
import { messages } from '../messages/messages.ts';
import { keepsSecret } from './setup-form.ts';
import type { SetupDraftControls } from './use-setup-draft.ts';

interface FieldsProps {
  readonly draft: SetupDraftControls;
}

const words = messages.setup.fields;

function secretHint(stored: SetupDraftControls['storedSecret']): string {
  switch (stored) {
    case 'of-another-app':
      return words.secretHintOther;
    case 'unreadable':
      return words.secretHintUnreadable;
    case 'kept':
    case 'this-session-only':
      return words.secretHintKept;
    case 'missing':
      return words.secretHint;
    default:
      return assertNever(stored);
  }
}

/** The Instagram App ID and its secret. */
export function ProductFields({ draft: controls }: FieldsProps): ReactElement {
  const { draft, problems, storedSecret, edit } = controls;
  const isKept = storedSecret !== 'of-another-app' && keepsSecret(storedSecret);
  return (
    <>
      <TextField
        label={words.appId}
        hint={words.appIdHint}
        value={draft.appId}
        onValue={edit('appId')}
        error={problems.appId}
        inputMode="numeric"
      />
      <SecretField
        label={words.secret}
        hint={secretHint(storedSecret)}
        value={draft.secret}
        onValue={edit('secret')}
        error={problems.secret}
        placeholder={isKept ? words.secretStored : undefined}
      />
    </>
  );
}

/** The redirect URI, to be copied. */
export function RedirectField({ draft: controls }: FieldsProps): ReactElement {
  const { draft, problems, edit } = controls;
  return (
    <>
      <TextField
        label={words.redirectUri}
        value={draft.redirectUri}
        onValue={edit('redirectUri')}
        error={problems.redirectUri}
        beside={<CopyButton text={draft.redirectUri} label={words.copyRedirectUri} />}
      />
      {draft.redirectUri.trim() !== defaultRedirectUri && (
        <p>
          <LinkButton role="button" onClick={() => edit('redirectUri')(defaultRedirectUri)}>
            {words.redirectUriProposed}
          </LinkButton>
        </p>
      )}
    </>
  );
}
