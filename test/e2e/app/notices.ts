import type { Notice } from './attempt.ts';

const again = 'Try again';
const notSignedIn = 'You were not signed in';
const noLongerAccepted = 'Instagram no longer accepts this sign-in';
const unreachable = 'There is no connection to';

/** What a person reads for each kind of failure, by its name in the contract. */
export const notices = {
  'sign-in-refused': {
    what: notSignedIn,
    why: 'You chose not to give Albumen access.',
    todo: 'Nothing was stored. Try again when you like.',
    button: again,
  },
  'sign-in-declined': {
    what: notSignedIn,
    why: 'Instagram ended the sign-in with an error that Albumen does not know.',
    todo: 'Check your Meta app, then try again.',
    button: 'Open Your Meta app',
  },
  'sign-in-state-mismatch': {
    what: notSignedIn,
    why: 'did not belong to this sign-in, so it was not trusted',
    todo: 'Try again.',
    button: again,
  },
  'sign-in-bad-callback': {
    what: notSignedIn,
    why: 'so it was not trusted',
    todo: 'Try again.',
    button: again,
  },
  'sign-in-window-closed': {
    what: 'The sign-in window was closed before it was finished',
    why: 'the usual causes are: the Facebook App ID instead of the Instagram one, a redirect URI that is not registered character for character, or a tester invite that is not accepted',
    todo: 'Check these, then try again.',
    button: again,
  },
  'sign-in-timed-out': {
    what: 'The sign-in took too long',
    why: 'Nothing happened in its window for 15 minutes, so it was closed.',
    todo: 'Try again.',
    button: again,
  },
  'sign-in-page-unreachable': {
    what: 'The sign-in page could not be loaded',
    why: unreachable,
    todo: 'Check the network, then try again.',
    button: again,
  },
  'sign-in-page-crashed': {
    what: 'The sign-in page stopped working',
    why: 'ran out of memory or met a fault',
    todo: 'Try again.',
    button: again,
  },
  'exchange-refused': {
    what: 'Instagram refused to finish the sign-in',
    why: 'It gave a reason that Albumen does not know.',
    todo: 'Check your Meta app, then sign in again.',
    button: 'Open Your Meta app',
  },
  'app-secret-wrong': {
    what: 'The app secret is not the right one',
    why: 'It was reset in the dashboard, or it is Facebook’s instead of Instagram’s.',
    todo: 'Enter the Instagram app secret again, then sign in again.',
    button: 'Open Your Meta app',
  },
  'code-spent': {
    what: 'This sign-in cannot be finished any more',
    why: 'The code that Instagram hands out works once, and for an hour.',
    todo: 'Try again: each try gets a code of its own.',
    button: again,
  },
  'sign-in-astray': {
    what: 'Instagram did not lead back to Albumen',
    why: 'It signed you in and went to its own pages',
    todo: 'Try again.',
    button: again,
  },
  'pasted-token-refused': {
    what: 'Instagram does not accept this token',
    why: 'expired, incomplete, or made for another kind of API',
    todo: 'Generate a new one in the Meta dashboard and paste it.',
    button: 'Paste a token',
  },
  'unsupported-account': {
    what: 'Instagram does not open this account to your Meta app',
    why: 'has not accepted the tester invite of your Meta app',
    todo: 'Accept the invite in Instagram’s settings, under Apps and websites › Tester invites',
    button: 'Open tester invites',
  },
  'unexpected-reply': {
    what: 'Instagram’s answer could not be read',
    why: 'It has a shape that Albumen does not know.',
    todo: 'Try again.',
    button: again,
  },
  'temporarily-unavailable': {
    what: 'Instagram does not answer properly right now',
    why: 'The fault is on its side and usually passes.',
    todo: 'Try again in a moment.',
    button: again,
  },
  offline: {
    what: 'Instagram could not be reached',
    why: unreachable,
    todo: 'Check the network, then try again.',
    button: again,
  },
  'permission-missing': {
    what: 'Instagram does not allow this',
    why: 'The sign-in did not include the permission that it needs.',
    todo: 'Sign in again and leave all permissions switched on.',
    button: 'Sign in again',
  },
  'blocked-for-a-while': {
    what: 'Instagram has blocked this for a while',
    why: 'when an account looks unusually busy',
    todo: 'Leave it for some hours, then try again.',
    button: again,
  },
} as const satisfies Readonly<Record<string, Notice>>;

/** The limit of calls, with how long to wait. */
export function rateLimitNotice(minutes: number): Notice {
  return {
    what: 'Instagram asks for a pause',
    why: 'Asking on would only lengthen the wait.',
    todo: minutes === 1 ? 'Try again in a minute.' : `Try again in ${String(minutes)} minutes.`,
    button: again,
  };
}

const keptAndAgain = 'Everything else is kept. Sign in again to go on.';
const confirmFirst = 'Open Instagram and confirm it is you, then sign in again.';

function death(what: string, why: string, todo: string): Notice {
  return { what, why, todo, button: 'Sign in again' };
}

/** A token that is dead, by Instagram's reason. */
export const deaths = {
  expired: death(
    'Your sign-in has expired',
    'Instagram ends a sign-in that was not used for about 60 days.',
    keptAndAgain,
  ),
  appRemoved: death(
    noLongerAccepted,
    'Your Meta app was removed from the account’s apps and websites.',
    keptAndAgain,
  ),
  checkpoint: death(
    'Instagram wants to make sure it is you',
    'It asks for a check before it lets apps in again.',
    confirmFirst,
  ),
  passwordChanged: death(noLongerAccepted, 'password was changed', keptAndAgain),
  unconfirmed: death(
    'Instagram wants the account to be confirmed',
    'The account is not confirmed at the moment.',
    confirmFirst,
  ),
  loggedOut: death(noLongerAccepted, 'signed out on Instagram’s side', keptAndAgain),
  other: death(noLongerAccepted, 'without a reason given', keptAndAgain),
} as const;
