import { randomBytes, randomInt } from 'node:crypto';

import { z } from '../../preload/contract/zod.ts';
import type { Clock } from '../clock.ts';

const demoSecretsSchema = z.strictObject({
  /** The Instagram App ID that the demo knows. */
  appId: z.string().regex(/^[0-9]{16}$/),
  appSecret: z.string().regex(/^[0-9a-f]{32}$/),
  /** Signs tokens and the addresses of media. */
  signingKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** Milliseconds since the epoch: the newest post was made shortly before. */
  madeAt: z.int().nonnegative(),
});

/**
 * What the demo account is made of, apart from its pictures. Kept in the vault from sign-in to
 * sign-out, so that the same tokens are good and the same posts are there after a restart.
 */
export type DemoSecrets = Readonly<z.infer<typeof demoSecretsSchema>>;

/** Makes new ones, at random. */
export function createDemoSecrets(clock: Clock): DemoSecrets {
  const digits = Array.from({ length: 15 }, () => String(randomInt(10)));
  return {
    appId: `1${digits.join('')}`,
    appSecret: randomBytes(16).toString('hex'),
    signingKey: randomBytes(32).toString('hex'),
    madeAt: clock.now(),
  };
}

/** The text to keep in the vault. */
export function serialiseDemoSecrets(secrets: DemoSecrets): string {
  return JSON.stringify(secrets);
}

/** Reads what {@link serialiseDemoSecrets} wrote; null for anything else. */
export function parseDemoSecrets(text: string): DemoSecrets | null {
  try {
    const value: unknown = JSON.parse(text);
    return demoSecretsSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
