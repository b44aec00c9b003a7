import type { MetaApp } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { defaultRedirectUri } from '../../preload/contract/meta-app-input.ts';
import type { MetaAppInput } from '../../preload/contract/meta-app-input.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { TokenVault } from './token-vault.ts';

/** What an exchange needs. Stays in the main process. */
export interface MetaAppCredentials {
  readonly appId: string;
  readonly appSecret: string;
  readonly redirectUri: string;
}

/** Values of the development overrides, each null where it is not set. */
export type MetaAppOverrides = { readonly [Name in keyof MetaAppCredentials]: string | null };

/** The person's own Meta app: id and redirect URI in the settings, the secret in the vault. */
export interface MetaAppStore {
  /** What the interface may know: everything but the secret. */
  state(): Promise<MetaApp>;
  save(input: MetaAppInput): Promise<Result<null, AppError>>;
  credentials(): Promise<Result<MetaAppCredentials, AppError>>;
}

/** Makes the store; an override goes before what is stored, and is stored nowhere. */
export function createMetaApp(dependencies: {
  readonly settings: SettingsStore;
  readonly vault: TokenVault;
  /** Of the environment; a packaged build has none. */
  readonly overrides: MetaAppOverrides;
}): MetaAppStore {
  const { settings, vault, overrides } = dependencies;

  const appId = (): string | null => overrides.appId ?? settings.get().metaApp.appId;
  const redirectUri = (): string =>
    overrides.redirectUri ?? settings.get().metaApp.redirectUri ?? defaultRedirectUri;

  return {
    state: async () => ({
      appId: appId(),
      redirectUri: redirectUri(),
      secret: overrides.appSecret === null ? await vault.state('app-secret') : 'this-session-only',
    }),

    save: async (input) => {
      // The secret first: without it the new id would go together with the old secret.
      if (input.appSecret !== null) {
        const stored = await vault.put('app-secret', input.appSecret, 'person');
        if (!stored.ok) return stored;
      }
      return settings.update(() => ({
        metaApp: { appId: input.appId, redirectUri: input.redirectUri },
      }));
    },

    credentials: async () => {
      const id = appId();
      if (id === null) return fail({ kind: 'meta-app-missing' });
      const secret =
        overrides.appSecret === null ? await vault.get('app-secret') : ok(overrides.appSecret);
      if (!secret.ok) return secret;
      if (secret.value === null) return fail({ kind: 'meta-app-missing' });
      return ok({ appId: id, appSecret: secret.value, redirectUri: redirectUri() });
    },
  };
}
