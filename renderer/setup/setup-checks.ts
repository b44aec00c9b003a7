import type { Session } from '../../preload/contract/account.ts';
import {
  appIdSchema,
  defaultRedirectUri,
  redirectUriSchema,
} from '../../preload/contract/meta-app-input.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { messages } from '../messages/messages.ts';
import type { SetupDraft } from './setup-form.ts';
import type { SetupStep } from './setup-steps.ts';

/** Something that can be told about the set-up without asking Instagram. */
export interface SetupCheck {
  /** A warning is no error: Meta may change what its ids look like. */
  readonly tone: 'good' | 'warning' | 'note';
  readonly text: string;
}

const words = messages.setup.checks;

/** Digits of ids that Meta has handed out so far, with one to spare on either side. */
const usualAppId = /^[0-9]{14,18}$/;
const usualSecret = /^[0-9a-f]{32}$/i;

function ofAppId(draft: SetupDraft): readonly SetupCheck[] {
  const id = appIdSchema.safeParse(draft.appId);
  // What is no id at all is said at its field.
  if (!id.success) return [];
  const digits = id.data.length;
  return usualAppId.test(id.data)
    ? [{ tone: 'good', text: words.appIdUsual(digits) }]
    : [{ tone: 'warning', text: words.appIdUnusual(digits) }];
}

function ofSecret(draft: SetupDraft): readonly SetupCheck[] {
  const secret = draft.secret.trim();
  if (secret === '') return [];
  return usualSecret.test(secret)
    ? [{ tone: 'good', text: words.secretUsual }]
    : [{ tone: 'warning', text: words.secretUnusual }];
}

function ofKeyStore({ metaApp, secretStorage }: Session): SetupCheck {
  // An override's secret is stored nowhere, whatever the key store could do.
  const isKept = secretStorage === 'kept' && metaApp.secret !== 'this-session-only';
  return isKept
    ? { tone: 'good', text: words.keptByKeyring }
    : { tone: 'note', text: words.sessionOnly };
}

function ofRedirect(draft: SetupDraft): readonly SetupCheck[] {
  const uri = redirectUriSchema.safeParse(draft.redirectUri);
  if (!uri.success) return [];
  const usual: SetupCheck = { tone: 'good', text: words.redirectUsual };
  return uri.data === defaultRedirectUri
    ? [usual]
    : [usual, { tone: 'note', text: words.redirectOther }];
}

/** What can be told of a step from here. */
export function checksOf(
  step: SetupStep,
  draft: SetupDraft,
  session: Session,
): readonly SetupCheck[] {
  switch (step) {
    case 'account':
    case 'app':
    case 'tester':
      return [{ tone: 'note', text: words.notBefore }];
    case 'product':
      return [...ofAppId(draft), ...ofSecret(draft), ofKeyStore(session)];
    case 'redirect':
      return ofRedirect(draft);
    case 'test':
      return [];
    default:
      return assertNever(step);
  }
}
