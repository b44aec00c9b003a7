import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';

/**
 * What a runtime's `safeStorage` may have. Electron 42 brought the asynchronous calls, 46 takes the
 * synchronous ones away: which are there is asked, not concluded from a version.
 */
export interface SystemStorage {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(encrypted: Buffer): string;
}

export interface Decrypted {
  readonly text: string;
  /** The key was changed since: what is stored should be encrypted again. */
  readonly stale: boolean;
}

/** Encrypts with the system's key store, or says that it cannot. */
export interface SecretCipher {
  /** The ciphertext in base64; fails where it would protect nothing. */
  encrypt(text: string): Promise<Result<string, 'unprotected'>>;
  decrypt(ciphertext: string): Promise<Result<Decrypted, 'unreadable'>>;
}

interface Calls {
  readonly available: () => Promise<boolean>;
  readonly encrypt: (text: string) => Promise<Buffer>;
  readonly decrypt: (encrypted: Buffer) => Promise<Decrypted>;
}

type AsyncCalls = Required<
  Pick<SystemStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>
>;
type SyncCalls = Required<
  Pick<SystemStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>
>;

function hasAsyncCalls(storage: SystemStorage): storage is AsyncCalls {
  return (
    typeof storage.isAsyncEncryptionAvailable === 'function' &&
    typeof storage.encryptStringAsync === 'function' &&
    typeof storage.decryptStringAsync === 'function'
  );
}

function hasSyncCalls(storage: SystemStorage): storage is SyncCalls {
  return (
    typeof storage.isEncryptionAvailable === 'function' &&
    typeof storage.encryptString === 'function' &&
    typeof storage.decryptString === 'function'
  );
}

/** The asynchronous calls where all three are there, else the synchronous ones, else none. */
function callsOf(storage: SystemStorage): Calls | null {
  if (hasAsyncCalls(storage)) {
    return {
      available: () => storage.isAsyncEncryptionAvailable(),
      encrypt: (text) => storage.encryptStringAsync(text),
      decrypt: async (encrypted) => {
        const first = await storage.decryptStringAsync(encrypted);
        if (!first.shouldReEncrypt) return { text: first.result, stale: false };
        // Electron asks for a second call: the first text may be from before the new key.
        const second = await storage.decryptStringAsync(encrypted);
        return { text: second.result, stale: true };
      },
    };
  }
  if (hasSyncCalls(storage)) {
    return {
      available: async () => storage.isEncryptionAvailable(),
      encrypt: async (text) => storage.encryptString(text),
      decrypt: async (encrypted) => ({ text: storage.decryptString(encrypted), stale: false }),
    };
  }
  return null;
}

/**
 * Makes the cipher. On Linux without a keyring, Chromium encrypts with a key that everybody knows
 * and marks it `v10` (a keyring gives `v11`, a portal `v12`), whatever the calls and the backend's
 * name say: there, such a ciphertext counts as none. On macOS and Windows `v10` is a real key's.
 */
export function createSecretCipher(dependencies: {
  readonly storage: SystemStorage;
  readonly platform: NodeJS.Platform;
  readonly log: Logger;
}): SecretCipher {
  const { storage, platform, log } = dependencies;
  const calls = callsOf(storage);
  if (calls === null) log.error('This runtime has no way to encrypt secrets');

  function isProtected(encrypted: Buffer): boolean {
    if (platform !== 'linux') return encrypted.length > 0;
    const tag = encrypted.subarray(0, 3).toString('latin1');
    return /^v[0-9]{2}$/.test(tag) && tag !== 'v10';
  }

  return {
    encrypt: async (text) => {
      if (calls === null) return fail('unprotected');
      try {
        if (!(await calls.available())) return fail('unprotected');
        const encrypted = await calls.encrypt(text);
        return isProtected(encrypted) ? ok(encrypted.toString('base64')) : fail('unprotected');
      } catch (error) {
        log.warn('A secret was not encrypted', { error: nameOf(error) });
        return fail('unprotected');
      }
    },

    decrypt: async (ciphertext) => {
      const encrypted = Buffer.from(ciphertext, 'base64');
      if (calls === null || !isProtected(encrypted)) return fail('unreadable');
      try {
        if (!(await calls.available())) return fail('unreadable');
        return ok(await calls.decrypt(encrypted));
      } catch (error) {
        log.warn('A secret was not decrypted', { error: nameOf(error) });
        return fail('unreadable');
      }
    },
  };
}

/** Its message is left out: nobody promises that it holds nothing of the secret. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
