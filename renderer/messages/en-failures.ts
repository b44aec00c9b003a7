import type { ErrorWords } from './en-errors.ts';

const signInAgain = 'then sign in again';

/** What Instagram refuses for a reason that a person can put right. */
export const enRefusals = {
  'app-id-unknown': {
    what: 'Instagram does not know this App ID',
    why: 'It is not the Instagram App ID of your Meta app. Most often the App ID at the top of the dashboard was taken, which is Facebook’s. Instagram calls it “Invalid platform app”.',
    todo: `Enter the Instagram App ID and its secret, from Instagram › API setup with Instagram login, ${signInAgain}.`,
  },
  'redirect-uri-refused': {
    what: 'Instagram does not know this redirect URI',
    why: 'The redirect URI in Albumen differs from the one in your Meta app, by a slash at the end perhaps. Instagram calls it “Invalid redirect_uri”.',
    todo: `Copy it from Albumen into the dashboard, under Business login settings, character for character, ${signInAgain}.`,
  },
  'scope-refused': {
    what: 'Instagram does not let your Meta app ask for this',
    why: 'Your Meta app lacks the product Instagram with “API setup with Instagram login”, or its permission instagram_business_basic. Instagram calls it “Invalid scope”.',
    todo: `Add the product in the Meta dashboard, ${signInAgain}.`,
  },
  'app-secret-wrong': {
    what: 'The app secret is not the right one',
    why: 'It was reset in the dashboard, or it is Facebook’s instead of Instagram’s.',
    todo: `Enter the Instagram app secret again, ${signInAgain}.`,
  },
  'code-spent': {
    what: 'This sign-in cannot be finished any more',
    why: 'The code that Instagram hands out works once, and for an hour.',
    todo: 'Try again: each try gets a code of its own.',
  },
  'not-a-tester': {
    what: 'This account may not use your Meta app yet',
    why: 'The app is in development, where only its Instagram testers get in. The account was not added under App roles, or it has not accepted the invite. Instagram calls it “Insufficient developer role”.',
    todo: `Add the account as an Instagram Tester in the dashboard, accept the invite under Tester invites on Instagram, ${signInAgain}.`,
  },
  'app-inactive': {
    what: 'Meta has switched your Meta app off',
    why: 'It does that with apps that were not used for a long time, or that wait for something to be confirmed.',
    todo: 'Open the app in the Meta dashboard and follow what it asks for, then try again.',
  },
  'account-restricted': {
    what: 'Instagram has restricted this account',
    why: 'It is suspended, inactive, or waits for you to confirm something.',
    todo: 'Open Instagram, do what it asks for there, then sign in again.',
  },
  'outside-activity-off': {
    what: 'This account does not work with other apps at the moment',
    why: 'Its setting “Your activity off Meta technologies” disconnects it from every app that is not Meta’s.',
    todo: 'Connect future activity again in Accounts Center, under Your information and permissions, then sign in again.',
  },
} as const satisfies Readonly<Record<string, ErrorWords>>;

/** What the pages in the sign-in window are known to mean. */
export const enSignInPageErrors = {
  'sign-in-page-refused': {
    what: 'Instagram’s page refuses the sign-in',
    why: 'The usual causes are: the Facebook App ID instead of the Instagram one, a redirect URI that is not registered character for character, or a tester invite that is not accepted. Its page says which.',
    todo: 'Check your Meta app against what the page says, then try again.',
  },
  'sign-in-page-missing': {
    what: 'Instagram has no sign-in page for this App ID',
    why: 'It shows “Sorry, this page isn’t available” where the App ID is not one of Instagram’s.',
    todo: 'Check the Instagram App ID in your Meta app, then try again.',
  },
  'sign-in-check': {
    what: 'Instagram wants to make sure it is you',
    why: 'It does that when somebody signs in from a new place. It is no fault of your Meta app.',
    todo: 'Finish the check in the sign-in window. If it leads nowhere from there, try again.',
  },
  'sign-in-astray': {
    what: 'Instagram did not lead back to Albumen',
    why: 'It signed you in and went to its own pages, as it does after a check now and then.',
    todo: 'Try again. If it happens twice, use a token from the Meta dashboard.',
  },
  'sign-in-page-error': {
    what: 'The sign-in window shows an error',
    why: 'It is one that Albumen does not know.',
    todo: 'Try again. If it stays, a report helps whoever you ask.',
  },
} as const satisfies Readonly<Record<string, ErrorWords>>;

/** The words around failures. */
export const enFailures = {
  code: (code: number | string): string => `Instagram’s code ${String(code)}`,
  codeAndSubcode: (code: number | string, subcode: number): string =>
    `Instagram’s code ${String(code)}, subcode ${String(subcode)}`,
  status: (status: number): string => `Status ${String(status)}`,
  statusAndTitle: (status: number, title: string): string => `Status ${String(status)}, “${title}”`,
  copyReport: 'Copy report',
  reportCopied: 'Report copied',
  reportNotCopied: 'Not copied: try again',
  reportHint: 'What happened, versions, and the end of the log, without tokens and secrets.',
  showsError: 'Does the window show an error?',
  whichError: 'Choose what it says:',
  somethingElse: 'It says something else',
} as const;
