import type { AppError } from '../../preload/contract/errors.ts';
import { recogniseRedirect } from '../instagram/failures/recognise.ts';
import { redactDetail } from '../instagram/redact-detail.ts';

/** What an address that came back from Instagram says. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  /** Pressed Cancel on Instagram's page, or Instagram declined for a reason of its own. */
  | { readonly kind: 'declined'; readonly error: AppError }
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

/** A name that an error has in a redirect; whatever else stands there is not passed on. */
const errorName = /^[a-z_]{1,40}$/;

/** Looks the error of a redirect up in the table of known failures. */
function declined(parameters: URLSearchParams, error: string, state: string): AppError {
  const reasons = [parameters.get('error_reason'), parameters.get('error_description')].filter(
    (words) => words !== null && words !== '',
  );
  const known = recogniseRedirect({ error, words: reasons.join(' ') });
  if (known?.becomes === 'sign-in-refused') return { kind: known.becomes };
  const detail = redactDetail([error, ...reasons].join(': '), [state]);
  if (known !== null) return { kind: known.becomes, detail };
  const code = errorName.test(error) ? error : null;
  return {
    kind: 'sign-in-declined',
    said: { code, subcode: null, status: null, trace: null },
    detail,
  };
}

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
    return { kind: 'declined', error: declined(searchParams, error, state) };
  }
  if (code === null) return { kind: 'malformed', detail: 'neither a code nor an error' };
  return usableCode.test(code) ? { kind: 'code', code } : { kind: 'malformed', detail: 'bad code' };
}
