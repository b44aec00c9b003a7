import { formatNumber, pluralOf } from './format.ts';

/** What can be wrong with a file that a set-up is read from. */
export const enSetupErrors = {
  'setup-file-unreadable': {
    what: 'The file could not be read',
    why: 'It is not there any more, or the system does not let Albumen read it.',
    todo: 'Try again with a file that belongs to you.',
  },
  'setup-file-wrong': {
    what: 'That is no set-up of Albumen',
    why: 'The file holds something else, or it was changed. Nothing of yours was touched.',
    todo: 'Try again with a file that was saved with “Save the set-up for a colleague”.',
  },
  'setup-file-newer': {
    what: 'That set-up is of a newer Albumen',
    why: 'It was written in a way that this version does not know. Nothing of yours was touched.',
    todo: 'Try again after an update, or enter the App ID and the redirect URI by hand.',
  },
} as const;

const notBefore = 'Nobody can check this from here; the test run at the end tells.';

/** What the set-up assistant says. */
export const enSetup = {
  title: 'Your Meta app',
  stepsLabel: 'Steps',
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  states: { done: 'done', todo: 'to do', problem: 'needs a look' },
  back: 'Back',
  next: 'Next',

  steps: {
    account: {
      label: 'Professional account',
      heading: 'Have a professional account',
      text: [
        'Instagram opens only Business and Creator accounts to programs. Switching to a Creator account is free and can be undone.',
        'In the Instagram app: Settings › Account type and tools › Switch to professional account.',
      ],
      done: 'My account is professional',
    },
    app: {
      label: 'Meta app',
      heading: 'Make a Meta app of type Business',
      text: [
        'Instagram lets programs in only through a Meta app. You make one of your own; nobody else uses it, so Meta has nothing to review.',
        'In the dashboard choose Create app, then Other, then the type Business. Where you are asked for a use case instead, take the one about messaging and content on Instagram.',
      ],
      done: 'My Meta app is made',
    },
    product: {
      label: 'Instagram App ID',
      heading: 'Enter the Instagram App ID and its secret',
      text: [
        'Add the product Instagram to your Meta app, and open API setup with Instagram login. Both stand at the top of that panel.',
        'The App ID in the dashboard’s own bar is another one: it is Facebook’s, and Instagram answers “Invalid platform app” to it.',
      ],
      done: 'Save and continue',
    },
    redirect: {
      label: 'Redirect URI',
      heading: 'Register the redirect URI',
      text: [
        'In the same panel, under Set up Instagram business login, open Business login settings. Paste this as OAuth redirect URI, character for character.',
        'Nobody listens at this address. Albumen catches it before it leaves your computer.',
      ],
      done: 'It is registered',
    },
    tester: {
      label: 'Tester invite',
      heading: 'Invite your account, and accept',
      text: [
        'In the dashboard, under App roles › Roles, add your Instagram account as an Instagram Tester.',
        'Then, on Instagram as that account, accept: Settings › Apps and websites › Tester invites. An invite that is only sent lets nobody in.',
      ],
      done: 'The invite is accepted',
    },
    test: {
      label: 'Test run',
      heading: 'Try it',
      text: [
        'Signs you in as always, reads your profile and one page of your posts, and names the step that failed. Nothing changes on Instagram.',
      ],
      done: 'Start the test',
    },
  },

  links: {
    'meta-dashboard': 'Open the Meta dashboard',
    'tester-invites': 'Open tester invites on Instagram',
    'professional-account': 'How to switch',
    'create-app-guide': 'Meta’s guide to making an app',
    'business-login-guide': 'Meta’s guide to business login',
    'api-guide': 'Meta’s guide to the API',
  },

  fields: {
    appId: 'Instagram App ID',
    appIdInvalid: 'An Instagram App ID is 5 to 20 digits.',
    appIdHint: 'Digits only. Not the App ID at the top of the dashboard.',
    secret: 'Instagram app secret',
    secretStored: 'stored',
    secretInvalid: 'An app secret is 8 to 128 characters without spaces.',
    secretMissing: 'The app secret is needed to sign in.',
    secretHint: 'Beside the App ID: choose Show, then copy it.',
    secretHintKept: 'Leave it empty to keep the stored one.',
    secretHintUnreadable: 'One is stored, but the keyring does not open it. Enter it again.',
    secretHintOther: 'The stored one belongs to another Meta app: enter the secret of this one.',
    redirectUri: 'Redirect URI',
    copyRedirectUri: 'Copy the redirect URI',
    redirectUriInvalid: 'A redirect URI begins with https:// and has no # and no spaces.',
    redirectUriProposed: 'Use the proposed one',
  },

  checks: {
    label: 'What can be checked from here',
    notBefore,
    appIdUsual: (digits: number) => `${formatNumber(digits)} digits, as Meta’s IDs have`,
    appIdUnusual: (digits: number) =>
      `Meta’s IDs have 14 to 18 digits; this one has ${formatNumber(digits)}. Is it whole?`,
    secretUsual: '32 characters, as Meta’s secrets have',
    secretUnusual:
      'Meta’s secrets are 32 characters of 0 to 9 and a to f. Is this one whole, and the secret?',
    keptByKeyring: 'This computer has a keyring: the secret is stored encrypted',
    sessionOnly: 'No keyring on this computer: the secret is forgotten when Albumen quits',
    redirectUsual: 'https, without a fragment: Meta takes it',
    redirectOther: 'Not the one that Albumen proposes. That is fine if it is the registered one.',
  },

  test: {
    label: 'The test run',
    stages: {
      'meta-app': 'Your Meta app',
      'sign-in-page': 'Instagram’s sign-in page',
      permission: 'Your permission',
      exchange: 'The exchange of the code',
      profile: 'Reading your profile',
      posts: 'Reading your posts',
    },
    states: { waiting: 'not yet', running: 'under way', passed: 'worked', failed: 'failed' },
    running: 'The test is under way. Go on in the sign-in window.',
    passed: (username: string, posts: number) =>
      `It works: signed in as @${username}, ${pluralOf(posts, { one: '1 post', other: `${formatNumber(posts)} posts` })} read.`,
    open: 'Open the gallery',
    again: 'Test again',
    goTo: (label: string) => `Go to “${label}”`,
    incomplete: 'The Instagram App ID and its secret are missing. Enter them first.',
  },

  share: {
    label: 'Share the set-up',
    save: 'Save the set-up for a colleague…',
    open: 'Open a set-up file…',
    saved: (file: string) => `Saved as ${file}, without the secret`,
    confirmTitle: 'Use this set-up?',
    confirmText:
      'The fields are filled with what is in the file. Nothing is stored before you save them.',
    secretText:
      'The secret is not in the file: get it from whoever made it, or from the dashboard.',
    same: 'It is what is set up here already.',
    now: 'Here now',
    fromFile: 'In the file',
    nothing: 'nothing',
    use: 'Use it',
  },

  pictures: {
    settings: 'Settings',
    accountType: 'Account type and tools',
    switch: 'Switch to professional account',
    creator: 'Creator',
    business: 'Business',
    consumer: 'Consumer',
    gaming: 'Gaming',
    createApp: 'Create app',
    chooseType: 'App type',
    appId: 'App ID',
    facebook: 'Facebook’s',
    panel: 'API setup with Instagram login',
    instagramAppId: 'Instagram App ID',
    instagramSecret: 'Instagram app secret',
    show: 'Show',
    loginSettings: 'Business login settings',
    redirectUris: 'OAuth redirect URIs',
    albumen: 'Albumen',
    copy: 'Copy',
    roles: 'Roles',
    testers: 'Instagram Testers',
    you: '@you',
    pending: 'Pending',
    invites: 'Tester invites',
    accept: 'Accept',
  },
} as const;
