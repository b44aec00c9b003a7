import { documented, reported } from './failure-row.ts';
import type { RedirectFailure } from './failure-row.ts';

const businessLogin =
  'https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login';
/** The errors of an authorization response, section 4.1.2.1. */
const oauth = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1';

/** Errors in the redirect. An `error` that no row has ends as `sign-in-declined`, with its name. */
export const redirectFailures = [
  {
    // Before the denial: Meta calls it one, though nobody pressed Cancel.
    id: 'redirect-tester',
    said: 'redirect',
    words: /developer role|development mode|developer,? or tester/i,
    becomes: 'not-a-tester',
    evidence: reported('https://github.com/facebookarchive/php-graph-sdk/issues/413'),
  },
  {
    id: 'redirect-denied',
    said: 'redirect',
    errors: ['access_denied'],
    becomes: 'sign-in-refused',
    evidence: documented(businessLogin),
  },
  {
    id: 'redirect-scope',
    said: 'redirect',
    errors: ['invalid_scope'],
    becomes: 'scope-refused',
    evidence: documented(oauth),
  },
  {
    id: 'redirect-app-id',
    said: 'redirect',
    errors: ['unauthorized_client'],
    becomes: 'app-id-unknown',
    evidence: documented(oauth),
  },
  {
    id: 'redirect-fault',
    said: 'redirect',
    errors: ['server_error', 'temporarily_unavailable'],
    becomes: 'temporarily-unavailable',
    evidence: documented(oauth),
  },
] as const satisfies readonly RedirectFailure[];
