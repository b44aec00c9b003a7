import type { AppError, TokenDeath } from '../../../../preload/contract/errors.ts';

type ErrorOf<Kind extends AppError['kind']> = Extract<AppError, { readonly kind: Kind }>;

const detail = 'code 1, subcode 2';
const said = { code: 1, subcode: 2, status: 400, trace: null } as const;

/** One of each kind: the compiler asks for a kind that is new, and refuses one that is gone. */
const oneOfEach: { readonly [Kind in AppError['kind']]: ErrorOf<Kind> } = {
  'token-dead': { kind: 'token-dead', reason: 'expired', detail },
  'permission-missing': { kind: 'permission-missing', detail },
  'rate-limited': { kind: 'rate-limited', minutes: 12, detail },
  'temporarily-unavailable': { kind: 'temporarily-unavailable', detail },
  'unsupported-account': { kind: 'unsupported-account', detail },
  gone: { kind: 'gone', detail },
  'blocked-for-a-while': { kind: 'blocked-for-a-while', detail },
  'request-refused': { kind: 'request-refused', said, detail },
  'unexpected-reply': { kind: 'unexpected-reply', detail },
  offline: { kind: 'offline', detail },
  cancelled: { kind: 'cancelled' },
  'meta-app-missing': { kind: 'meta-app-missing' },
  'runtime-not-acknowledged': { kind: 'runtime-not-acknowledged' },
  'sign-in-refused': { kind: 'sign-in-refused' },
  'sign-in-declined': { kind: 'sign-in-declined', said, detail },
  'sign-in-state-mismatch': { kind: 'sign-in-state-mismatch' },
  'sign-in-bad-callback': { kind: 'sign-in-bad-callback', detail },
  'sign-in-window-closed': { kind: 'sign-in-window-closed' },
  'demo-window-closed': { kind: 'demo-window-closed' },
  'sign-in-timed-out': { kind: 'sign-in-timed-out', minutes: 10 },
  'sign-in-page-unreachable': { kind: 'sign-in-page-unreachable', detail },
  'sign-in-page-crashed': { kind: 'sign-in-page-crashed', detail },
  'exchange-refused': { kind: 'exchange-refused', said, detail },
  'app-id-unknown': { kind: 'app-id-unknown', detail },
  'redirect-uri-refused': { kind: 'redirect-uri-refused', detail },
  'scope-refused': { kind: 'scope-refused', detail },
  'app-secret-wrong': { kind: 'app-secret-wrong', detail },
  'code-spent': { kind: 'code-spent', detail },
  'not-a-tester': { kind: 'not-a-tester', detail },
  'app-inactive': { kind: 'app-inactive', detail },
  'account-restricted': { kind: 'account-restricted', detail },
  'outside-activity-off': { kind: 'outside-activity-off', detail },
  'sign-in-page-refused': { kind: 'sign-in-page-refused', detail },
  'sign-in-page-missing': { kind: 'sign-in-page-missing', detail },
  'sign-in-check': { kind: 'sign-in-check', detail },
  'sign-in-astray': { kind: 'sign-in-astray', detail },
  'sign-in-page-error': { kind: 'sign-in-page-error', title: 'Sorry', said, detail },
  'pasted-token-refused': { kind: 'pasted-token-refused', detail },
  'pasted-too-late': { kind: 'pasted-too-late' },
  'pasted-no-address': { kind: 'pasted-no-address' },
  'pasted-other-address': { kind: 'pasted-other-address' },
  'pasted-sign-in-page': { kind: 'pasted-sign-in-page' },
  'pasted-no-code': { kind: 'pasted-no-code' },
  'pasted-earlier-attempt': { kind: 'pasted-earlier-attempt' },
  'pasted-code-spent': { kind: 'pasted-code-spent', detail },
  'browser-timed-out': { kind: 'browser-timed-out', minutes: 15 },
  'setup-file-unreadable': { kind: 'setup-file-unreadable', detail },
  'setup-file-wrong': { kind: 'setup-file-wrong', detail },
  'setup-file-newer': { kind: 'setup-file-newer' },
  'keyring-locked': { kind: 'keyring-locked' },
  'secret-unreadable': { kind: 'secret-unreadable' },
  'secret-not-kept': { kind: 'secret-not-kept' },
  'signed-out': { kind: 'signed-out' },
  'disk-full': { kind: 'disk-full', detail },
  'disk-refused': { kind: 'disk-refused', detail },
  'library-damaged': { kind: 'library-damaged', detail },
  'library-busy': { kind: 'library-busy', detail },
  'library-away': { kind: 'library-away', detail },
  'library-moving': { kind: 'library-moving' },
  'move-no-room': { kind: 'move-no-room', room: null, detail },
  'move-into-itself': { kind: 'move-into-itself', detail },
  'move-target-taken': { kind: 'move-target-taken', detail },
  'move-target-refused': { kind: 'move-target-refused', detail },
  'move-target-away': { kind: 'move-target-away', detail },
  'library-stopped': { kind: 'library-stopped', detail },
  'save-refused': { kind: 'save-refused', detail },
  'saving-already': { kind: 'saving-already' },
  'invalid-input': { kind: 'invalid-input', detail },
  'not-allowed': { kind: 'not-allowed' },
  'unknown-account': { kind: 'unknown-account' },
  'not-found': { kind: 'not-found' },
  unexpected: { kind: 'unexpected', detail },
};

const deaths: Readonly<Record<TokenDeath, true>> = {
  expired: true,
  'app-removed': true,
  checkpoint: true,
  'password-changed': true,
  unconfirmed: true,
  'logged-out': true,
  other: true,
};

/** Every way a token dies. Object.keys widens to string; the record holds exactly these. */
export const everyDeath: readonly AppError[] = (Object.keys(deaths) as TokenDeath[]).map(
  (reason) => ({ kind: 'token-dead', reason, detail }),
);

/** Every failure that a person can meet. */
export const everyError: readonly AppError[] = Object.values(oneOfEach);
