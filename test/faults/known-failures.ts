import type { KnownFailureId } from '../../main/instagram/failures/known-failures.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { knownErrors } from './instagram-errors.ts';
import type { KnownError } from './instagram-errors.ts';

/** A page that leads nowhere. */
export interface PageExample {
  readonly said: 'page';
  /** Where Instagram leads to instead of the authorize page; that page itself where not given. */
  readonly path?: string;
  readonly status: number;
  readonly title: string;
}

/** What Instagram says in one of its known failures, as people met it. */
export type FailureExample =
  | PageExample
  | {
      readonly said: 'redirect';
      readonly error: string;
      readonly reason?: string;
      readonly description: string;
    }
  | { readonly said: 'exchange'; readonly message: string }
  | { readonly said: 'graph'; readonly known: KnownError }
  /** A reply of the Graph host that is no JSON. */
  | { readonly said: 'graph'; readonly html: number };

const page = (status: number, title: string, path?: string): FailureExample => ({
  said: 'page',
  status,
  title,
  ...(path === undefined ? {} : { path }),
});
const redirect = (error: string, description: string): FailureExample => ({
  said: 'redirect',
  error,
  description,
});
const exchange = (message: string): FailureExample => ({ said: 'exchange', message });
const graph = (known: KnownError): FailureExample => ({ said: 'graph', known });

/** One for each row of the table of known failures: the compiler asks for what is missing. */
export const failureExamples: Readonly<Record<KnownFailureId, FailureExample>> = {
  // The reason stays English where Instagram speaks another language.
  'page-app-id': page(
    200,
    'Ungültige Anfrage: Anfrageparameter sind ungültig: Invalid platform app',
  ),
  'page-redirect-uri': page(
    200,
    'Invalid Request: Request parameters are invalid: Invalid redirect_uri',
  ),
  'page-scope': page(400, 'Invalid scope: []'),
  'page-tester': page(400, 'Insufficient developer role'),
  'page-outside-activity': page(
    400,
    'Your activity off Meta technologies is currently turned off.',
  ),
  'page-suspended': page(200, 'Instagram', '/accounts/suspended/'),
  'page-check': page(200, 'Instagram', '/challenge/'),
  'page-missing': page(404, 'Instagram'),
  'page-missing-titled': page(200, 'Page Not Found • Instagram'),
  'page-busy': page(429, 'Instagram'),
  'page-refused': page(400, ''),
  'page-fault': page(500, 'Instagram'),
  'page-astray': page(200, 'Home', '/'),

  'redirect-tester': redirect(
    'access_denied',
    'App not set up: This app is still in development mode',
  ),
  'redirect-denied': {
    said: 'redirect',
    error: 'access_denied',
    reason: 'user_denied',
    description: 'The user denied your request',
  },
  'redirect-scope': redirect('invalid_scope', 'The requested scope is invalid'),
  'redirect-app-id': redirect('unauthorized_client', 'The client may not use this method'),
  'redirect-fault': redirect('server_error', 'Something went wrong'),

  'exchange-app-id': exchange('Invalid platform app'),
  'exchange-secret': exchange('Error validating client secret.'),
  'exchange-redirect-uri': exchange(
    'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  ),
  'exchange-code-unknown': exchange('Matching code was not found or was already used'),
  'exchange-code-used': exchange('This authorization code has been used'),
  'exchange-code-expired': exchange('This authorization code has expired'),
  'exchange-tester': exchange('Insufficient developer role'),
  'exchange-outside-activity': exchange(
    'Your activity off Meta technologies is currently turned off.',
  ),

  'token-app-removed': graph(knownErrors.appRemoved),
  'token-checkpoint': graph(knownErrors.checkpoint),
  'token-password-changed': graph(knownErrors.passwordChanged),
  'token-expired': graph(knownErrors.tokenExpired),
  'token-unconfirmed': graph(knownErrors.unconfirmed),
  'token-logged-out': graph(knownErrors.loggedOut),
  'token-expired-in-words': graph(knownErrors.tokenExpiredInWords),
  'token-invalid': graph(knownErrors.tokenUnparsable),
  'activity-restricted': graph(knownErrors.activityRestricted),
  'rate-limit': graph(knownErrors.appRateLimit),
  'account-restricted': graph(knownErrors.accountRestricted),
  'app-inactive': graph(knownErrors.appInactive),
  'permission-missing': graph(knownErrors.permissionMissing),
  'permission-denied': graph(knownErrors.permissionDenied),
  'object-missing': graph(knownErrors.objectMissing),
  'unsupported-request': graph(knownErrors.unsupportedRequest),
  'bad-field': graph(knownErrors.badField),
  'object-gone': graph(knownErrors.objectGone),
  blocked: graph(knownErrors.blockedForAWhile),
  'too-much-asked': graph(knownErrors.tooMuchData),
  passing: graph(knownErrors.serviceUnavailable),
  'too-many-requests': { said: 'graph', html: 429 },
  'passing-by-its-word': graph(knownErrors.passingByItsWord),
  'server-fault': { said: 'graph', html: 503 },
};

/** What stands where Instagram says it: the words of the table that people read. */
export function wordsOf(example: FailureExample): string {
  switch (example.said) {
    case 'page': {
      const { status, path = '/oauth/authorize', title } = example;
      return `HTTP ${String(status)} at ${path}${title === '' ? ', no title' : `, titled “${title}”`}`;
    }
    case 'redirect': {
      const { error, reason, description } = example;
      return [`error=${error}`, ...(reason === undefined ? [] : [reason]), description].join(': ');
    }
    case 'exchange':
      return example.message;
    case 'graph': {
      if ('html' in example) return `HTTP ${String(example.html)}, no JSON`;
      const { code, subcode, message } = example.known.error;
      const name = subcode === undefined ? '' : `, subcode ${String(subcode)}`;
      return `code ${String(code)}${name}: ${message}`;
    }
    default:
      return assertNever(example);
  }
}
