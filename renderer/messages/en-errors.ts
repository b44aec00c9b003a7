import type { TokenDeath } from '../../preload/contract/errors.ts';
import { enRefusals, enSignInPageErrors } from './en-failures.ts';
import { enPastedErrors } from './en-browser-sign-in.ts';
import { enLibraryErrors } from './en-library.ts';
import { enSavingErrors } from './en-selection.ts';
import { enSetupErrors } from './en-setup.ts';
import { formatNumber, pluralOf } from './format.ts';

/** What happened, why, and what to do about it. */
export interface ErrorWords {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

const inMinutes = (minutes: number): string =>
  pluralOf(minutes, { one: 'a minute', other: `${formatNumber(minutes)} minutes` });

const signedOut = 'Instagram no longer accepts this sign-in';
const keptAndAgain = 'Everything else is kept. Sign in again to go on.';
const confirmFirst = 'Open Instagram and confirm it is you, then sign in again.';
const tryThenDetail = 'Try again. If it stays, the technical detail below says more.';
const notSignedIn = 'You were not signed in';

const tokenDead: Readonly<Record<TokenDeath, ErrorWords>> = {
  expired: {
    what: 'Your sign-in has expired',
    why: 'Instagram ends a sign-in that was not used for about 60 days.',
    todo: keptAndAgain,
  },
  'app-removed': {
    what: signedOut,
    why: 'Your Meta app was removed from the account’s apps and websites.',
    todo: keptAndAgain,
  },
  checkpoint: {
    what: 'Instagram wants to make sure it is you',
    why: 'It asks for a check before it lets apps in again.',
    todo: confirmFirst,
  },
  'password-changed': {
    what: signedOut,
    why: 'The account’s password was changed, which ends every sign-in.',
    todo: keptAndAgain,
  },
  unconfirmed: {
    what: 'Instagram wants the account to be confirmed',
    why: 'The account is not confirmed at the moment.',
    todo: confirmFirst,
  },
  'logged-out': {
    what: signedOut,
    why: 'The account was signed out on Instagram’s side.',
    todo: keptAndAgain,
  },
  other: {
    what: signedOut,
    why: 'It was ended on Instagram’s side, without a reason given.',
    todo: keptAndAgain,
  },
};

/** The English words of every failure, by kind. */
export const enErrors = {
  'token-dead': (reason: TokenDeath): ErrorWords => tokenDead[reason],
  ...enRefusals,
  'permission-missing': {
    what: 'Instagram does not allow this',
    why: 'The sign-in did not include the permission that it needs.',
    todo: 'Sign in again and leave all permissions switched on.',
  },
  'rate-limited': (minutes: number | null): ErrorWords => ({
    what: 'Instagram asks for a pause',
    why: 'Too much was asked in a short time. Asking on would only lengthen the wait.',
    todo:
      minutes === null
        ? 'Wait a few minutes, then try again.'
        : `Try again in ${inMinutes(Math.max(1, Math.ceil(minutes)))}.`,
  }),
  'temporarily-unavailable': {
    what: 'Instagram does not answer properly right now',
    why: 'The fault is on its side and usually passes.',
    todo: 'Try again in a moment.',
  },
  'unsupported-account': {
    what: 'Instagram does not open this account to your Meta app',
    why: 'Either the account is a personal one, or it has not accepted the tester invite of your Meta app.',
    todo: 'Accept the invite in Instagram’s settings, under Apps and websites › Tester invites, then sign in again.',
  },
  gone: {
    what: 'This is no longer on Instagram',
    why: 'It was deleted or archived there.',
    todo: 'Try again to see what is there now.',
  },
  'blocked-for-a-while': {
    what: 'Instagram has blocked this for a while',
    why: 'It does that when an account looks unusually busy.',
    todo: 'Leave it for some hours, then try again.',
  },
  'request-refused': {
    what: 'Instagram refused the request',
    why: 'It did not accept what was asked, and gave only a technical reason.',
    todo: tryThenDetail,
  },
  'unexpected-reply': {
    what: 'Instagram’s answer could not be read',
    why: 'It has a shape that Albumen does not know. A network that wants a sign-in of its own can also cause this.',
    todo: tryThenDetail,
  },
  offline: {
    what: 'Instagram could not be reached',
    why: 'There is no connection to it from this computer.',
    todo: 'Check the network, then try again.',
  },
  cancelled: {
    what: 'Cancelled',
    why: 'It was stopped before it was finished.',
    todo: 'Nothing was changed. Try again when you like.',
  },
  'meta-app-missing': {
    what: 'Your Meta app is not set up yet',
    why: 'Instagram lets Albumen in only through a Meta app of your own.',
    todo: 'Enter its App ID and secret.',
  },
  'runtime-not-acknowledged': {
    what: 'This version of Electron is old',
    why: 'It is for trying and testing only, and that was not confirmed yet.',
    todo: 'Try again and confirm, or use the demo account.',
  },
  'sign-in-refused': {
    what: notSignedIn,
    why: 'You chose not to give Albumen access.',
    todo: 'Nothing was stored. Try again when you like.',
  },
  'sign-in-declined': {
    what: notSignedIn,
    why: 'Instagram ended the sign-in with an error that Albumen does not know.',
    todo: 'Check your Meta app, then try again. If it stays, a report helps whoever you ask.',
  },
  'sign-in-state-mismatch': {
    what: notSignedIn,
    why: 'The answer did not belong to this sign-in, so it was not trusted.',
    todo: 'Try again. If it happens twice, check what else is using the redirect URI.',
  },
  'sign-in-bad-callback': {
    what: notSignedIn,
    why: 'Instagram’s answer was incomplete, so it was not trusted.',
    todo: tryThenDetail,
  },
  'sign-in-window-closed': {
    what: 'The sign-in window was closed before it was finished',
    why: 'If it showed an error, the usual causes are: the Facebook App ID instead of the Instagram one, a redirect URI that is not registered character for character, or a tester invite that is not accepted.',
    todo: 'Check these, then try again.',
  },
  'demo-window-closed': {
    what: 'The demo’s sign-in window was closed before it was finished',
    why: 'Nobody was signed in.',
    todo: 'Try again, and choose Allow in that window.',
  },
  'sign-in-timed-out': (minutes: number): ErrorWords => ({
    what: 'The sign-in took too long',
    why: `Nothing happened in its window for ${inMinutes(minutes)}, so it was closed.`,
    todo: 'Try again.',
  }),
  'sign-in-page-unreachable': {
    what: 'The sign-in page could not be loaded',
    why: 'There is no connection to Instagram from this computer.',
    todo: 'Check the network, then try again.',
  },
  'sign-in-page-crashed': {
    what: 'The sign-in page stopped working',
    why: 'Its window ran out of memory or met a fault.',
    todo: 'Try again.',
  },
  ...enSignInPageErrors,
  'exchange-refused': {
    what: 'Instagram refused to finish the sign-in',
    why: 'It gave a reason that Albumen does not know. Most often something about the Meta app is not as Instagram expects it.',
    todo: 'Check your Meta app, then sign in again. If it stays, a report helps whoever you ask.',
  },
  'pasted-token-refused': {
    what: 'Instagram does not accept this token',
    why: 'It is expired, incomplete, or made for another kind of API.',
    todo: 'Generate a new one in the Meta dashboard and paste it.',
  },
  ...enPastedErrors,
  ...enSetupErrors,
  'keyring-locked': {
    what: 'The keyring of this computer is locked',
    why: 'Your sign-in is encrypted with it, and it did not open in time.',
    todo: 'Unlock the keyring, then try again.',
  },
  'secret-unreadable': {
    what: 'Your stored sign-in cannot be read',
    why: 'The keyring of this computer does not open it. It is left untouched.',
    todo: 'Unlock the keyring and try again, or sign in again.',
  },
  'secret-not-kept': {
    what: 'Your sign-in was not kept',
    why: 'This computer has no keyring to keep it in, so it ended when Albumen was closed.',
    todo: keptAndAgain,
  },
  'signed-out': {
    what: 'You are signed out of this account',
    why: 'What is on this computer can be looked at; Instagram hands out nothing more.',
    todo: 'Sign in again to go on.',
  },
  'disk-full': {
    what: 'The disk is full',
    why: 'There is no room left to store this.',
    todo: 'Free some space, then try again.',
  },
  'disk-refused': {
    what: 'A file could not be written or read',
    why: 'The system refused it.',
    todo: 'Check that the data folder belongs to you, then try again.',
  },
  ...enLibraryErrors,
  ...enSavingErrors,
  'library-stopped': {
    what: 'The library stopped for a moment',
    why: 'The part of Albumen that keeps it ended by itself. It is started again, and what was stored is safe.',
    todo: 'Try again. If that does not help, start Albumen again.',
  },
  'library-damaged': {
    what: 'The library of this account is damaged',
    why: 'Its database cannot be read any more. Your pictures lie beside it, in files of their own.',
    todo: 'Open Albumen again: it sets the database aside and makes a new one.',
  },
  'library-busy': {
    what: 'The library is in use',
    why: 'Another program holds its database, a backup or a synchronised folder perhaps.',
    todo: 'Wait a moment, then try again.',
  },
  'invalid-input': {
    what: 'That was not understood',
    why: 'What was entered does not have the expected form.',
    todo: 'Check it, then try again.',
  },
  'not-allowed': {
    what: 'Albumen did not allow this',
    why: 'It leads to a place that Albumen does not open.',
    todo: 'Look for it in your browser instead.',
  },
  'unknown-account': {
    what: 'This account is not signed in any more',
    why: 'It was signed out in the meantime.',
    todo: 'Sign in again to go on.',
  },
  'not-found': {
    what: 'There is nothing here',
    why: 'What was asked for does not exist any more.',
    todo: 'Try again to see what is there now.',
  },
  unexpected: {
    what: 'Something went wrong in Albumen',
    why: 'This is a fault of the app. Your account and your pictures are safe.',
    todo: tryThenDetail,
  },
} as const;
