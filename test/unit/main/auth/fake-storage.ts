import type { SystemStorage } from '../../../../main/auth/secret-cipher.ts';

/** A key store in memory that can be locked, be replaced, and be slow. */
export interface FakeStorage {
  /** What marks its ciphertexts. */
  tag: string;
  available: boolean;
  /** Another key: what was encrypted with the one before cannot be read. */
  key: string;
  /** Asks for what was read to be encrypted again. */
  rotated: boolean;
  /** Calls wait for it. */
  gate: Promise<void>;
  calls: number;
  readonly asyncCalls: SystemStorage;
  readonly syncCalls: SystemStorage;
}

export function createFakeStorage(tag = 'v11'): FakeStorage {
  const encrypt = (text: string): Buffer =>
    Buffer.from(`${fake.tag}${fake.key}:${Buffer.from(text).toString('hex')}`);
  const decrypt = (encrypted: Buffer): string => {
    const [head = '', hex = ''] = encrypted.toString().split(':');
    if (head.slice(3) !== fake.key) throw new Error('Error while decrypting the ciphertext');
    return Buffer.from(hex, 'hex').toString();
  };
  const count = async (): Promise<void> => {
    fake.calls += 1;
    await fake.gate;
  };
  const fake: FakeStorage = {
    tag,
    available: true,
    key: 'key-1',
    rotated: false,
    gate: Promise.resolve(),
    calls: 0,
    asyncCalls: {
      isAsyncEncryptionAvailable: async () => fake.available,
      encryptStringAsync: async (text) => {
        await count();
        return encrypt(text);
      },
      decryptStringAsync: async (encrypted) => {
        await count();
        return { result: decrypt(encrypted), shouldReEncrypt: fake.rotated };
      },
    },
    syncCalls: {
      isEncryptionAvailable: () => fake.available,
      encryptString: encrypt,
      decryptString: decrypt,
    },
  };
  return fake;
}
