import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock.ts';

/** A code works for an hour, as Instagram's do. Milliseconds. */
const lifetime = 3_600_000;
/** More sign-ins than anybody has open; the oldest code makes room. */
const mostCodes = 50;

/** The codes that stand for a person's consent until the exchange. */
export interface DemoCodes {
  issue(scopes: readonly string[]): string;
  /** Spends a code: what it allows, or null when it is unknown, spent or too old. */
  spend(code: string): readonly string[] | null;
}

/** Makes the issuer of codes. They do not outlive the program: a sign-in does not either. */
export function createDemoCodes(clock: Clock): DemoCodes {
  const open = new Map<
    string,
    { readonly scopes: readonly string[]; readonly expiresAt: number }
  >();
  return {
    issue: (scopes) => {
      const [oldest] = open.keys();
      if (open.size >= mostCodes && oldest !== undefined) open.delete(oldest);
      const code = `AQ${randomBytes(96).toString('base64url')}`;
      open.set(code, { scopes, expiresAt: clock.now() + lifetime });
      return code;
    },
    spend: (code) => {
      const entry = open.get(code);
      open.delete(code);
      return entry !== undefined && clock.now() < entry.expiresAt ? entry.scopes : null;
    },
  };
}
