import { enFailures } from './en-failures.ts';
import { enBrowserSignIn } from './en-browser-sign-in.ts';
import { enAccounts } from './en-accounts.ts';
import { enGrid } from './en-grid.ts';
import { enLibrary } from './en-library.ts';
import { enMoments } from './en-moments.ts';
import { enHealth, enSettings } from './en-settings.ts';
import { enSearch } from './en-search.ts';
import { enSaving, enSelection } from './en-selection.ts';
import { enSetup } from './en-setup.ts';
import { enShortcuts } from './en-shortcuts.ts';
import { enSync } from './en-sync.ts';
import { enViewer } from './en-viewer.ts';
import { formatBytes, formatNumber, pluralOf } from './format.ts';

const dash = '–';

/** Every word a person reads in English; the words of errors are in `en-errors.ts`. */
export const en = {
  app: {
    name: 'Albumen',
    demoBadge: 'Demo account',
    crashed: 'Something in this window broke. Your account and your pictures are safe.',
    reload: 'Reload',
  },

  common: {
    cancel: 'Cancel',
    close: 'Close',
    continue: 'Continue',
    save: 'Save',
    copy: 'Copy',
    copied: 'Copied',
    reveal: 'Show',
    conceal: 'Hide',
    details: 'Technical detail',
    openOnInstagram: 'Open on Instagram',
    retry: 'Try again',
    none: dash,
    noneSpoken: 'not given by Instagram',
  },

  welcome: {
    tagline: 'Everything you posted on Instagram, as a fast gallery on your own computer.',
    official:
      'Albumen signs in through Instagram’s official sign-in only. It never scrapes, never sees your password, and works with Business and Creator accounts.',
    signIn: 'Sign in with Instagram',
    tryDemo: 'Try the demo account',
    withBrowser: 'Sign in with your browser',
    withToken: 'Use a token from the Meta dashboard',
    metaApp: 'Your Meta app',
    storedTitle: 'What is stored where',
    storedPictures: 'Settings and downloaded pictures are kept in this folder on this computer:',
    storedSecretsKept:
      'Your sign-in is encrypted with this computer’s keyring. Nothing is sent anywhere but to Instagram.',
    sessionOnly: 'No keyring on this computer: a sign-in lasts for this session only',
    storedSecretsSession:
      'Your sign-in is held in memory and forgotten when Albumen quits. Nothing is sent anywhere but to Instagram.',
    oldRuntime: (electron: string, released: string) =>
      `This is running on Electron ${electron}, not on ${released}, the version Albumen is released with. It is for trying and testing only.`,
    version: (version: string) => `Version ${version}`,
    waitingTitle: 'Waiting for the sign-in window',
    waitingText: 'Finish signing in there. It may be behind this window.',
    bringToFront: 'Bring it to the front',
    finishing: 'Signing you in…',
  },

  browserSignIn: enBrowserSignIn,

  setup: enSetup,

  oldRuntime: {
    title: 'For trying and testing only',
    text: (electron: string, released: string) =>
      `Albumen is running on Electron ${electron}, an old version that no longer gets security fixes. It is released with ${released}. Use this one to try and test, and prefer the demo account; sign in with your real account only if you accept the risk.`,
  },

  token: {
    title: 'Use a token from the Meta dashboard',
    intro:
      'In your Meta app, open Instagram › API setup with Instagram login and generate a token for your account. No app secret is needed, and Albumen keeps the token fresh.',
    field: 'Access token',
    invalid: 'That is not a whole token: it is at least 20 letters and digits, without spaces.',
    submit: 'Sign in',
    openDashboard: 'Open the Meta dashboard',
  },

  account: {
    menu: (name: string) => `Account: ${name}`,
    openProfile: 'Open profile on Instagram',
    metaApp: 'Your Meta app…',
    signOut: 'Sign out…',
    signInAgain: 'Sign in again',
    waiting: 'Waiting for the sign-in window',
    sessionOnly: 'Signed in for this session only: no keyring on this computer',
  },

  signOut: {
    title: (username: string) => `Sign out of @${username}?`,
    deleted: 'Deleted from this computer: the access token and the cookies of the sign-in window.',
    kept: 'Kept: your settings, your Meta app, and the library (your posts and pictures) unless you choose otherwise. Signing in again finds it, and until then it can be opened as it is.',
    untouched: 'Nothing on Instagram changes.',
    deletePictures: 'Also delete the library: posts, pictures and videos',
    measuring: 'measuring…',
    size: (files: number, bytes: number) =>
      `${pluralOf(files, { one: '1 file', other: `${formatNumber(files)} files` })}, ${formatBytes(bytes)}`,
    sizeUnknown: 'size unknown',
    confirm: 'Sign out',
  },

  profile: {
    picture: 'Profile picture',
    accountType: { business: 'Business account', creator: 'Creator account', unknown: null },
    website: 'Website',
    posts: (count: number | null) =>
      count === null ? 'posts' : pluralOf(count, { one: 'post', other: 'posts' }),
    followers: (count: number | null) =>
      count === null ? 'followers' : pluralOf(count, { one: 'follower', other: 'followers' }),
    following: 'following',
    loading: 'Loading the profile',
  },

  gallery: {
    label: 'Posts',
    tools: 'Search and view',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    loadingPosts: 'Loading posts',
    loadingPost: (place: number, total: number) =>
      `Loading post ${formatNumber(place)} of ${formatNumber(total)}`,
    emptyTitle: 'No posts yet',
    emptyText: 'What you post on Instagram appears here after a refresh.',
    withheld: 'Instagram does not hand out this one',
    broken: 'This picture could not be loaded',
    signedOut: 'Your posts appear here once you are signed in again.',
    kind: { picture: 'Picture', carousel: 'Carousel', reel: 'Reel', video: 'Video' },
    kindAndDate: (kind: string, day: string) => `${kind}, ${day}`,
  },

  failures: enFailures,
  accounts: enAccounts,

  grid: enGrid,

  health: enHealth,

  library: enLibrary,

  moments: enMoments,

  search: enSearch,

  selection: enSelection,

  saving: enSaving,

  settings: enSettings,

  shortcuts: enShortcuts,

  sync: enSync,

  viewer: enViewer,

  actions: {
    retry: 'Try again',
    'sign-in-again': 'Sign in again',
    'open-meta-app': 'Open Your Meta app',
    'open-tester-invites': 'Open tester invites',
    'open-dashboard': 'Open the Meta dashboard',
    'open-accounts-center': 'Open Accounts Center',
    'open-instagram': 'Open Instagram',
    'paste-token': 'Paste a token',
    'open-library': 'Open Library',
    'choose-folder': 'Choose another folder',
  },
} as const;

/** What another language has to say; functions may use plurals of their own. */
export type Messages = typeof en;
