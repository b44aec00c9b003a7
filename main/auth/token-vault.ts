import type { AccountId } from '../../preload/contract/ids.ts';
import type { DiskError, VaultError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { withDeadline } from './deadline.ts';
import type { SecretCipher } from './secret-cipher.ts';
import type { Timers } from './timers.ts';

/** How long a keyring may take before it counts as locked, in milliseconds. */
export const keyringDeadline = 5000;

/** The name of a secret: a token's holds the account that it belongs to. */
export type SecretKey = `token/${AccountId}` | 'app-secret' | `demo/${string}`;

/** The vault's name of an account's token. */
export function tokenKey(accountId: AccountId): SecretKey {
  return `token/${accountId}`;
}

export type Protection = 'kept' | 'this-session-only';

/** How a secret is held, or that it is not. */
export type SecretState = Protection | 'unreadable' | 'missing';

export type ReadError = Extract<VaultError, { kind: 'keyring-locked' | 'secret-unreadable' }>;

/**
 * The only place that keeps secrets. Ciphertexts lie in the settings; where nothing protects them,
 * secrets stay in memory until the app quits.
 */
export interface TokenVault {
  /** Whether a secret stored now would survive a restart. */
  protection(): Promise<Protection>;
  /** A secret; null when there is none. What cannot be read stays untouched, and can be tried again. */
  get(key: SecretKey): Promise<Result<string | null, ReadError>>;
  state(key: SecretKey): Promise<SecretState>;
  /**
   * Stores a secret. One that a person gave, or obtained by signing in, takes the place of
   * whatever there is; one that the program renewed never replaces what cannot be read.
   */
  put(
    key: SecretKey,
    secret: string,
    from: 'person' | 'program',
  ): Promise<Result<Protection, DiskError | ReadError>>;
  /** Forgets a secret, on disk and in memory. */
  delete(key: SecretKey): Result<null, DiskError>;
  /** Calls `listener` when a keyring answered after its deadline, and a secret's state changed. */
  subscribe(listener: (key: SecretKey) => void): () => void;
}

/** Makes the vault of one profile. */
export function createTokenVault(dependencies: {
  readonly settings: SettingsStore;
  readonly cipher: SecretCipher;
  readonly timers: Timers;
  readonly log: Logger;
  /** Milliseconds; `keyringDeadline` where not given. */
  readonly deadline?: number;
}): TokenVault {
  const { settings, cipher, timers, log, deadline = keyringDeadline } = dependencies;
  /** Secrets in plain, for as long as the app runs. */
  const open = new Map<SecretKey, string>();
  /** A locked keyring is asked once, not once per caller. */
  const reading = new Map<SecretKey, Promise<Result<string, ReadError>>>();
  const listeners = new Set<(key: SecretKey) => void>();
  let probing: Promise<Protection> | null = null;

  const ciphertextOf = (key: SecretKey): string | undefined => settings.get().ciphertexts[key];
  const notify = (key: SecretKey): void => listeners.forEach((listener) => listener(key));

  function setCiphertext(key: SecretKey, ciphertext: string | null): Result<null, DiskError> {
    if (ciphertext === null && ciphertextOf(key) === undefined) return ok(null);
    return settings.update(({ ciphertexts }) => ({
      ciphertexts: Object.fromEntries([
        ...Object.entries(ciphertexts).filter(([name]) => name !== key),
        ...(ciphertext === null ? [] : [[key, ciphertext] as const]),
      ]),
    }));
  }

  async function encryptAgain(key: SecretKey, text: string, stale: string): Promise<void> {
    const fresh = await cipher.encrypt(text);
    // Nothing is lost where this fails: the old ciphertext is still readable.
    if (fresh.ok && ciphertextOf(key) === stale) setCiphertext(key, fresh.value);
  }

  async function decrypt(key: SecretKey, ciphertext: string): Promise<Result<string, ReadError>> {
    const decrypted = await cipher.decrypt(ciphertext);
    if (!decrypted.ok) return fail({ kind: 'secret-unreadable' });
    const { text, stale } = decrypted.value;
    // Somebody signed in or out while the keyring was thinking: that counts.
    if (ciphertextOf(key) !== ciphertext) {
      const newer = open.get(key);
      return newer === undefined ? fail({ kind: 'secret-unreadable' }) : ok(newer);
    }
    open.set(key, text);
    if (stale) await encryptAgain(key, text, ciphertext);
    return ok(text);
  }

  async function read(key: SecretKey): Promise<Result<string | null, ReadError>> {
    const known = open.get(key);
    if (known !== undefined) return ok(known);
    const ciphertext = ciphertextOf(key);
    if (ciphertext === undefined) return ok(null);

    let answer = reading.get(key);
    if (answer === undefined) {
      answer = decrypt(key, ciphertext).finally(() => reading.delete(key));
      reading.set(key, answer);
    }
    const inTime = await withDeadline(answer, deadline, timers);
    if (inTime.inTime) return inTime.value;
    log.warn('The keyring did not answer in time');
    void answer.then((late) => {
      if (late.ok) notify(key);
    });
    return fail({ kind: 'keyring-locked' });
  }

  /** Encrypts in time, or holds in memory and catches up when the keyring answers after all. */
  async function encryptInTime(key: SecretKey, secret: string): Promise<string | null> {
    const answer = cipher.encrypt(secret);
    const inTime = await withDeadline(answer, deadline, timers);
    if (inTime.inTime) return inTime.value.ok ? inTime.value.value : null;
    log.warn('The keyring did not answer in time: a secret is held in memory');
    void answer.then((late) => {
      if (!late.ok || open.get(key) !== secret || ciphertextOf(key) !== undefined) return;
      if (setCiphertext(key, late.value).ok) notify(key);
    });
    return null;
  }

  return {
    protection: async () => {
      // What encryption does decides: the backend's name has been wrong either way.
      probing ??= cipher
        .encrypt('probe')
        .then((probe) => (probe.ok ? 'kept' : 'this-session-only'));
      const inTime = await withDeadline(probing, deadline, timers);
      if (inTime.inTime && inTime.value === 'kept') return 'kept';
      // A keyring can be unlocked later, so that only the good answer is remembered.
      if (inTime.inTime) probing = null;
      return 'this-session-only';
    },

    get: read,

    state: async (key) => {
      const secret = await read(key);
      if (!secret.ok) return 'unreadable';
      if (secret.value === null) return 'missing';
      return ciphertextOf(key) === undefined ? 'this-session-only' : 'kept';
    },

    put: async (key, secret, from) => {
      if (from === 'program') {
        const current = await read(key);
        if (!current.ok) return current;
      }
      const ciphertext = await encryptInTime(key, secret);
      // What was renewed without a keyring stays in memory: the one on disk is still good.
      if (ciphertext !== null || from === 'person') {
        const stored = setCiphertext(key, ciphertext);
        if (!stored.ok) return stored;
      }
      open.set(key, secret);
      return ok(ciphertext === null ? 'this-session-only' : 'kept');
    },

    delete: (key) => {
      const deleted = setCiphertext(key, null);
      if (deleted.ok) open.delete(key);
      return deleted;
    },

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
