import type { GraphErrorContent } from '../../main/demo/graph-replies.ts';

/** One of the errors that Instagram is known to answer, as it comes over the wire. */
export interface KnownError {
  readonly status: number;
  readonly error: GraphErrorContent;
}

function tokenError(subcode: number, message: string): KnownError {
  return {
    status: 400,
    error: { message: `Error validating access token: ${message}`, code: 190, subcode },
  };
}

function rateLimit(code: number, message: string): KnownError {
  return { status: 403, error: { message: `(#${String(code)}) ${message}`, code } };
}

/** Every row of the table of error codes. */
export const knownErrors = {
  tokenUnparsable: {
    status: 400,
    error: { message: 'Invalid OAuth access token - Cannot parse access token', code: 190 },
  },
  appRemoved: tokenError(458, 'The user has not authorized application 1.'),
  checkpoint: tokenError(459, 'You cannot access the app till you log in to www.instagram.com.'),
  passwordChanged: tokenError(
    460,
    'The session has been invalidated because the password changed.',
  ),
  tokenExpired: tokenError(463, 'Session has expired.'),
  tokenExpiredInWords: {
    status: 400,
    error: { message: 'Error validating access token: Session has expired on Friday.', code: 190 },
  },
  unconfirmed: tokenError(464, 'Sessions for the user are not allowed: not a confirmed user.'),
  loggedOut: tokenError(467, 'The session is invalid because the user logged out.'),
  sessionInvalid: {
    status: 400,
    error: { message: 'Session key invalid or no longer valid', code: 102 },
  },
  permissionMissing: {
    status: 403,
    error: { message: '(#10) Application does not have permission for this action', code: 10 },
  },
  permissionDenied: {
    status: 403,
    error: { message: '(#200) Requires instagram_business_basic permission', code: 200 },
  },
  appInactive: {
    status: 400,
    error: {
      message: 'API access deactivated. To reactivate, go to the app dashboard.',
      code: 200,
    },
  },
  accountRestricted: {
    status: 400,
    error: { message: 'The Instagram account is restricted.', code: 25, subcode: 2207050 },
  },
  activityRestricted: {
    status: 400,
    error: {
      message: 'We restrict certain activity to protect our community.',
      code: 4,
      subcode: 2207051,
    },
  },
  appRateLimit: rateLimit(4, 'Application request limit reached'),
  userRateLimit: rateLimit(17, 'User request limit reached'),
  pageRateLimit: rateLimit(32, 'Page request limit reached'),
  applicationLimit: rateLimit(341, 'Application limit reached'),
  customRateLimit: rateLimit(613, 'Calls to this api have exceeded the rate limit.'),
  businessRateLimit: rateLimit(
    80002,
    'There have been too many calls to this Instagram account. Wait a bit and try again.',
  ),
  unknownError: {
    status: 500,
    error: { message: 'An unknown error has occurred.', code: 1, transient: true },
  },
  tooMuchData: {
    status: 500,
    error: {
      message: "Please reduce the amount of data you're asking for, then retry your request",
      code: 1,
    },
  },
  serviceUnavailable: {
    status: 500,
    error: { message: 'Service temporarily unavailable', code: 2, transient: true },
  },
  internalError: {
    status: 500,
    error: { message: 'Internal error', code: -1, transient: true },
  },
  timedOut: {
    status: 504,
    error: { message: 'Timeout', code: -2, transient: true },
  },
  badField: {
    status: 400,
    error: {
      message: '(#100) Tried accessing nonexisting field (shortcode)',
      type: 'IGApiException',
      code: 100,
    },
  },
  unsupportedRequest: {
    status: 400,
    error: {
      message: 'Unsupported request - method type: get',
      type: 'IGApiException',
      code: 100,
    },
  },
  objectMissing: {
    status: 400,
    error: {
      message: "Unsupported get request. Object with ID '1' does not exist",
      type: 'IGApiException',
      code: 100,
      subcode: 33,
    },
  },
  objectGone: {
    status: 400,
    error: { message: '(#803) Some of the aliases you requested do not exist', code: 803 },
  },
  passingByItsWord: {
    status: 400,
    error: { message: 'Try again later.', code: 9999, transient: true },
  },
  /** No row of the table has it. */
  unheardOf: {
    status: 400,
    error: { message: 'Out of tea.', code: 4711, subcode: 1390008 },
  },
  blockedForAWhile: {
    status: 400,
    error: {
      message: 'The action attempted has been deemed abusive or is otherwise disallowed',
      code: 368,
    },
  },
} as const satisfies Readonly<Record<string, KnownError>>;

export type KnownErrorName = keyof typeof knownErrors;
