import type { PastedAddressError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { InstagramOrigins } from '../instagram/instagram-types.ts';
import { isCallback } from './callback.ts';
import { decideHost } from './sign-in-hosts.ts';

/** What a person can have copied around an address: white space, quotation marks, angle brackets. */
const around = /^[\s"'“”«»<]+|[\s"'“”«»>]+$/gu;

/** A scheme, and not a host with its port. */
const scheme = /^[a-z][a-z0-9+.-]*:(?![0-9]+[/?])/i;

/** The address that text stands for: browsers hide its beginning, and people type what they see. */
function addressIn(text: string): string | null {
  if (/\s/.test(text)) return null;
  const address = scheme.test(text) ? text : `https://${text}`;
  // One word without anything behind it is no address, though it could be a host.
  const isWhole = scheme.test(text) || /^[^/?#]+[/?]/.test(text);
  return isWhole && URL.canParse(address) ? address : null;
}

/**
 * Reads what was pasted as the address that the browser landed on: the callback with its answer,
 * whole, or what it is instead.
 */
export function readPastedAddress(
  pasted: string,
  expected: { readonly redirectUri: string; readonly origins: InstagramOrigins },
): Result<string, PastedAddressError> {
  const address = addressIn(pasted.replace(around, ''));
  if (address === null) return fail({ kind: 'pasted-no-address' });
  if (!isCallback(address, expected.redirectUri)) {
    const isTheirs = decideHost(address, expected.origins) === 'load';
    return fail({ kind: isTheirs ? 'pasted-sign-in-page' : 'pasted-other-address' });
  }
  const { searchParams } = new URL(address);
  const answers = searchParams.has('code') || searchParams.has('error');
  return answers ? ok(address) : fail({ kind: 'pasted-no-code' });
}
