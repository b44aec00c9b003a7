import type { MetaApp } from '../../preload/contract/account.ts';
import {
  appIdSchema,
  appSecretSchema,
  redirectUriSchema,
} from '../../preload/contract/meta-app-input.ts';
import type { MetaAppInput } from '../../preload/contract/meta-app-input.ts';
import { messages } from '../messages/messages.ts';

export interface SetupDraft {
  readonly appId: string;
  readonly secret: string;
  readonly redirectUri: string;
}

/** What is wrong with each field, in words; null where nothing is. */
export type SetupProblems = Readonly<Record<keyof SetupDraft, string | null>>;

export const noProblems: SetupProblems = { appId: null, secret: null, redirectUri: null };

/** Whether a secret is stored that an empty field would keep. */
export function keepsSecret(stored: MetaApp['secret']): boolean {
  return stored === 'kept' || stored === 'this-session-only';
}

function problemOfSecret(secret: string, stored: MetaApp['secret']): string | null {
  const words = messages.setup.fields;
  if (secret === '') return keepsSecret(stored) ? null : words.secretMissing;
  return appSecretSchema.safeParse(secret).success ? null : words.secretInvalid;
}

/** Checks a draft with the contract's own schemas: the input to send, or what to put right. */
export function checkSetup(
  draft: SetupDraft,
  stored: MetaApp['secret'],
):
  | { readonly ok: true; readonly input: MetaAppInput }
  | { readonly ok: false; readonly problems: SetupProblems } {
  const words = messages.setup.fields;
  const appId = appIdSchema.safeParse(draft.appId);
  const redirectUri = redirectUriSchema.safeParse(draft.redirectUri);
  const secret = problemOfSecret(draft.secret, stored);
  if (!appId.success || !redirectUri.success || secret !== null) {
    return {
      ok: false,
      problems: {
        appId: appId.success ? null : words.appIdInvalid,
        secret,
        redirectUri: redirectUri.success ? null : words.redirectUriInvalid,
      },
    };
  }
  const appSecret = draft.secret === '' ? null : draft.secret.trim();
  return { ok: true, input: { appId: appId.data, appSecret, redirectUri: redirectUri.data } };
}
