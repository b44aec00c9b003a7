import type { AppError } from '../../preload/contract/errors.ts';
import { saidBy } from '../../preload/contract/report.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { enErrors } from './en-errors.ts';
import type { ErrorWords } from './en-errors.ts';
import { enFailures as words } from './en-failures.ts';
import type { Messages } from './en.ts';

/** What the button of an error does; its label is in the catalogue. */
export type ErrorAction = keyof Messages['actions'];

export interface ErrorText extends ErrorWords {
  readonly action: ErrorAction;
}

/** The one place that turns a failure into words and a way on. */
export function errorText(error: AppError): ErrorText {
  switch (error.kind) {
    case 'token-dead':
      return { ...enErrors['token-dead'](error.reason), action: 'sign-in-again' };
    case 'rate-limited':
      return { ...enErrors['rate-limited'](error.minutes), action: 'retry' };
    case 'sign-in-timed-out':
      return { ...enErrors['sign-in-timed-out'](error.minutes), action: 'retry' };
    case 'browser-timed-out':
      return { ...enErrors['browser-timed-out'](error.minutes), action: 'retry' };
    case 'move-no-room':
      return { ...enErrors['move-no-room'](error.room), action: 'retry' };
    case 'library-away':
    case 'library-moving':
      return { ...enErrors[error.kind], action: 'open-library' };
    case 'move-into-itself':
    case 'move-target-taken':
    case 'move-target-refused':
    case 'save-refused':
      return { ...enErrors[error.kind], action: 'choose-folder' };
    case 'move-target-away':
      return { ...enErrors[error.kind], action: 'retry' };
    case 'permission-missing':
    case 'unknown-account':
    case 'secret-unreadable':
    case 'secret-not-kept':
    case 'signed-out':
      return { ...enErrors[error.kind], action: 'sign-in-again' };
    case 'unsupported-account':
    case 'not-a-tester':
      return { ...enErrors[error.kind], action: 'open-tester-invites' };
    case 'scope-refused':
    case 'app-inactive':
      return { ...enErrors[error.kind], action: 'open-dashboard' };
    case 'account-restricted':
      return { ...enErrors[error.kind], action: 'open-instagram' };
    case 'outside-activity-off':
      return { ...enErrors[error.kind], action: 'open-accounts-center' };
    case 'meta-app-missing':
    case 'app-id-unknown':
    case 'app-secret-wrong':
    case 'redirect-uri-refused':
    case 'sign-in-page-refused':
    case 'sign-in-page-missing':
    case 'sign-in-declined':
    case 'exchange-refused':
      return { ...enErrors[error.kind], action: 'open-meta-app' };
    case 'pasted-token-refused':
      return { ...enErrors[error.kind], action: 'paste-token' };
    case 'code-spent':
    case 'sign-in-check':
    case 'sign-in-astray':
    case 'sign-in-page-error':
    case 'temporarily-unavailable':
    case 'gone':
    case 'blocked-for-a-while':
    case 'request-refused':
    case 'unexpected-reply':
    case 'offline':
    case 'cancelled':
    case 'runtime-not-acknowledged':
    case 'sign-in-refused':
    case 'sign-in-state-mismatch':
    case 'sign-in-bad-callback':
    case 'sign-in-window-closed':
    case 'demo-window-closed':
    case 'pasted-too-late':
    case 'pasted-no-address':
    case 'pasted-other-address':
    case 'pasted-sign-in-page':
    case 'pasted-no-code':
    case 'pasted-earlier-attempt':
    case 'pasted-code-spent':
    case 'setup-file-unreadable':
    case 'setup-file-wrong':
    case 'setup-file-newer':
    case 'sign-in-page-unreachable':
    case 'sign-in-page-crashed':
    case 'keyring-locked':
    case 'disk-full':
    case 'disk-refused':
    case 'saving-already':
    case 'library-stopped':
    case 'library-damaged':
    case 'library-busy':
    case 'invalid-input':
    case 'not-allowed':
    case 'not-found':
    case 'unexpected':
      return { ...enErrors[error.kind], action: 'retry' };
    default:
      return assertNever(error);
  }
}

/** The technical side of a failure, without secrets by contract; null where there is none. */
export function errorDetail(error: AppError): string | null {
  return 'detail' in error && error.detail !== '' ? `${error.kind}: ${error.detail}` : null;
}

/** What Instagram, or its page, calls a failure that nobody knows; null where it has no name. */
export function errorCode(error: AppError): string | null {
  const said = saidBy(error);
  if (said === null) return null;
  const { code, subcode, status } = said;
  const title = error.kind === 'sign-in-page-error' ? error.title : null;
  if (title !== null) return words.statusAndTitle(status ?? 0, title);
  if (code === null) return status === null ? null : words.status(status);
  return subcode === null ? words.code(code) : words.codeAndSubcode(code, subcode);
}

/** Whether a report helps: nobody knows what this failure means. */
export function isUnknown(error: AppError): boolean {
  switch (error.kind) {
    case 'request-refused':
    case 'exchange-refused':
    case 'sign-in-declined':
    case 'sign-in-bad-callback':
    case 'sign-in-page-error':
    case 'unexpected-reply':
    case 'unexpected':
      return true;
    default:
      return false;
  }
}
