import type { ErrorWords } from './en-errors.ts';
import { formatNumber, pluralOf } from './format.ts';

const onceMore = 'Open the sign-in page once more from here, and paste the new address.';

/** What can be wrong with an address that was pasted from the browser. */
export const enPastedErrors = {
  'pasted-too-late': {
    what: 'This sign-in is not waited for any more',
    why: 'It was given up, or took too long.',
    todo: onceMore,
  },
  'pasted-no-address': {
    what: 'That is not an address',
    why: 'An address begins with https:// and has no spaces in it.',
    todo: 'Click into the address bar of your browser, select all of it, copy it, and put it into the field.',
  },
  'pasted-other-address': {
    what: 'That is another address',
    why: 'The one that is needed begins like your redirect URI.',
    todo: 'Allow access on Instagram’s page first, then copy the address that the browser ends on.',
  },
  'pasted-sign-in-page': {
    what: 'That is the address of Instagram’s own page',
    why: 'The sign-in is not finished: the browser has not left Instagram yet.',
    todo: 'Sign in there and allow access, then copy the address of the page that cannot be reached.',
  },
  'pasted-no-code': {
    what: 'There is no code in this address',
    why: 'It is the right page, but what Instagram puts behind the question mark is missing.',
    todo: 'Copy the whole address, up to its last character.',
  },
  'pasted-earlier-attempt': {
    what: 'This address is of an earlier attempt',
    why: 'Every sign-in has a mark of its own. This address carries another one, so it was not trusted.',
    todo: onceMore,
  },
  'pasted-code-spent': {
    what: 'The code in this address is of no use any more',
    why: 'Instagram says that it was used, or is too old. A code works once, and for an hour.',
    todo: onceMore,
  },
  'browser-timed-out': (minutes: number): ErrorWords => ({
    what: 'No address was pasted in time',
    why: `Nothing came for ${pluralOf(minutes, { one: 'a minute', other: `${formatNumber(minutes)} minutes` })}, so the sign-in was given up.`,
    todo: 'Try again.',
  }),
} as const;

/** What the dialog about signing in with the system's browser says. */
export const enBrowserSignIn = {
  title: 'Sign in with your browser',
  intro:
    'For when the sign-in window does not get through: the same sign-in in the browser that you use anyway, with its passwords and its extensions.',
  first: 'Your browser opens Instagram’s page. Sign in there and choose Allow.',
  second: (host: string) =>
    `Then it shows that ${host} cannot be reached. That is expected: nobody listens there.`,
  third: 'Copy the whole address of that page from the address bar, and paste it here.',
  open: 'Open the sign-in page',
  openAgain: 'Open it again',
  field: 'Address that the browser ended on',
  hint: (redirectUri: string) => `It begins with ${redirectUri}?code=`,
  submit: 'Sign in',
  missing: 'Paste the address first.',
  waitingTitle: 'Waiting for your browser',
  waitingText: 'Sign in there, then paste the address that it ends on.',
  paste: 'Paste the address',
  instead: 'Sign in with your browser instead',
} as const;
