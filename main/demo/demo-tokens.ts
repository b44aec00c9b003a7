import { randomBytes } from 'node:crypto';

import { z } from '../../preload/contract/zod.ts';
import type { Clock } from '../clock.ts';
import type { Signer } from './signer.ts';

const hour = 3_600_000;

/** How long each token lives, in seconds. The long one's is what Instagram has been seen to give. */
export const tokenLifetimes = { short: 3600, long: 5_183_944 } as const;

/** How old a long-lived token must be to be refreshed, in milliseconds. */
export const youngestToRefresh = 24 * hour;

const tokenSchema = z.strictObject({
  kind: z.enum(['short', 'long']),
  id: z.string(),
  /** Milliseconds since the epoch. */
  issuedAt: z.number(),
  expiresAt: z.number(),
});

export type DemoToken = Readonly<z.infer<typeof tokenSchema>>;

export type TokenVerdict =
  | { readonly kind: 'valid'; readonly token: DemoToken }
  | { readonly kind: 'expired'; readonly token: DemoToken }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'malformed' };

/**
 * The demo's tokens carry their own end and are signed, so that nothing has to be stored for them
 * to be good after a restart.
 */
export interface DemoTokens {
  issue(kind: DemoToken['kind']): string;
  read(text: string): TokenVerdict;
  /** Takes a token back, until the secrets are made anew. */
  revoke(token: DemoToken): void;
}

/** Instagram's tokens begin like this. */
const prefix = 'IGAA';

/** Makes the issuer of tokens. */
export function createDemoTokens(dependencies: {
  readonly signer: Signer;
  readonly clock: Clock;
}): DemoTokens {
  const { signer, clock } = dependencies;
  const revoked = new Set<string>();
  return {
    issue: (kind) => {
      const issuedAt = clock.now();
      const token: DemoToken = {
        kind,
        id: randomBytes(9).toString('base64url'),
        issuedAt,
        expiresAt: issuedAt + tokenLifetimes[kind] * 1000,
      };
      return prefix + signer.seal('token', token);
    },
    read: (text) => {
      if (!text.startsWith(prefix)) return { kind: 'malformed' };
      const token = tokenSchema.safeParse(signer.open('token', text.slice(prefix.length)));
      if (!token.success) return { kind: 'malformed' };
      if (revoked.has(token.data.id)) return { kind: 'revoked' };
      const kind = clock.now() < token.data.expiresAt ? 'valid' : 'expired';
      return { kind, token: token.data };
    },
    revoke: (token) => {
      revoked.add(token.id);
    },
  };
}
