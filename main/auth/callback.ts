import { redactDetail } from '../instagram/redact-detail.ts';

/** What an address that came back from Instagram says. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  /** The person pressed Cancel on Instagram's page. */
  | { readonly kind: 'refused' }
  /** Instagram declined for a reason of its own. */
  | { readonly kind: 'declined'; readonly detail: string }
  | { readonly kind: 'state-mismatch' }
  | { readonly kind: 'malformed'; readonly detail: string };

/** Whether an address is the redirect URI with an answer: scheme, host, port and path are equal. */
export function isCallback(address: string, redirectUri: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(redirectUri)) return false;
  const url = new URL(address);
  const expected = new URL(redirectUri);
  return (
    url.protocol === expected.protocol &&
    url.hostname === expected.hostname &&
    url.port === expected.port &&
    url.pathname === expected.pathname &&
    url.username === '' &&
    url.password === ''
  );
}

const single = ['code', 'state', 'error', 'error_reason', 'error_description'] as const;

/** What a code can be; longer or stranger ones are not sent on. */
const usableCode = /^[!-~]{1,4096}$/;

/**
 * Reads the answer of a callback address. Nothing but one code with the right state, and nothing
 * beside them, leads to an exchange. The `#_` that Instagram appends is a fragment and no part of
 * the code.
 * @param redeem tells whether the state is the attempt's; asked once at most
 */
export function readCallback(address: string, redeem: (state: string) => boolean): Callback {
  const { searchParams } = new URL(address);
  const repeated = single.filter((name) => searchParams.getAll(name).length > 1);
  if (repeated.length > 0) return { kind: 'malformed', detail: `repeated: ${repeated.join(', ')}` };

  const state = searchParams.get('state');
  if (state === null || !redeem(state)) return { kind: 'state-mismatch' };

  const code = searchParams.get('code');
  const error = searchParams.get('error');
  if (code !== null && error !== null) {
    return { kind: 'malformed', detail: 'both a code and an error' };
  }
  if (error !== null) {
    if (error === 'access_denied') return { kind: 'refused' };
    const words = [error, searchParams.get('error_reason'), searchParams.get('error_description')];
    const detail = words.filter((word) => word !== null && word !== '').join(': ');
    return { kind: 'declined', detail: redactDetail(detail, [state]) };
  }
  if (code === null) return { kind: 'malformed', detail: 'neither a code nor an error' };
  return usableCode.test(code) ? { kind: 'code', code } : { kind: 'malformed', detail: 'bad code' };
}
