import type { AppError } from '../../preload/contract/errors.ts';
import type { SetupStep } from './setup-steps.ts';

/**
 * The step of the assistant in which the cause of a failure is put right; null where no step can
 * do that: the network, Instagram itself, or what the person chose.
 */
export const stepToBlame: Readonly<Record<AppError['kind'], SetupStep | null>> = {
  // What the Meta app's fields hold.
  'meta-app-missing': 'product',
  'exchange-refused': 'product',
  'app-id-unknown': 'product',
  'app-secret-wrong': 'product',
  'sign-in-page-missing': 'product',
  'sign-in-page-refused': 'product',
  'redirect-uri-refused': 'redirect',
  'keyring-locked': 'product',
  'secret-unreadable': 'product',
  'secret-not-kept': 'product',
  // The answer came back with an error of Instagram's: the app itself, or what was added to it.
  'sign-in-declined': 'app',
  'scope-refused': 'app',
  'app-inactive': 'app',
  // The Graph API opens an account to its testers alone.
  'unsupported-account': 'tester',
  'not-a-tester': 'tester',

  // A window that is closed on an error page hides which of three it was: the failure's words name
  // them all, and a guess would send most people to the wrong one.
  'sign-in-window-closed': null,
  'sign-in-refused': null,
  'sign-in-check': null,
  'sign-in-astray': null,
  'sign-in-page-error': null,
  'code-spent': null,
  'account-restricted': null,
  'outside-activity-off': null,
  'permission-missing': null,
  'sign-in-state-mismatch': null,
  'sign-in-bad-callback': null,
  'sign-in-timed-out': null,
  'sign-in-page-unreachable': null,
  'sign-in-page-crashed': null,
  'runtime-not-acknowledged': null,
  'demo-window-closed': null,
  'pasted-token-refused': null,
  'pasted-too-late': null,
  'pasted-no-address': null,
  'pasted-other-address': null,
  'pasted-sign-in-page': null,
  'pasted-no-code': null,
  'pasted-earlier-attempt': null,
  'pasted-code-spent': null,
  'browser-timed-out': null,
  'setup-file-unreadable': null,
  'setup-file-wrong': null,
  'setup-file-newer': null,

  'signed-out': null,
  'token-dead': null,
  'rate-limited': null,
  'temporarily-unavailable': null,
  gone: null,
  'blocked-for-a-while': null,
  'request-refused': null,
  'unexpected-reply': null,
  offline: null,
  cancelled: null,

  'disk-full': null,
  'disk-refused': null,
  'library-stopped': null,
  'library-damaged': null,
  'library-busy': null,
  'library-away': null,
  'library-moving': null,
  'move-no-room': null,
  'move-into-itself': null,
  'move-target-taken': null,
  'move-target-refused': null,
  'move-target-away': null,
  'save-refused': null,
  'saving-already': null,

  'invalid-input': null,
  'not-allowed': null,
  'unknown-account': null,
  'not-found': null,
  unexpected: null,
};
