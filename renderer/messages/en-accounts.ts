import { formatBytes, formatList, formatNumber, pluralOf } from './format.ts';

/** Several accounts: their list, switching, signing out of them. */
export const enAccounts = {
  label: 'Accounts',
  demo: 'Demo',
  state: {
    kept: 'Signed in',
    'this-session-only': 'Signed in for this session',
    'sign-in-again': 'Sign in again',
    unreadable: 'The keyring does not open',
    'signed-out': 'Kept here, not signed in',
  },
  shown: (name: string) => `Showing ${name}`,
  open: 'Open',
  openNamed: (handle: string) => `Open the library of ${handle}`,
  current: 'Shown now',
  signIn: 'Sign in',
  signInNamed: (handle: string) => `Sign in to ${handle} again`,
  signOut: 'Sign out…',
  signOutNamed: (handle: string) => `Sign out of ${handle}…`,
  signOutOfAll: 'Sign out of all accounts…',
  remove: 'Remove from this computer…',
  removeShort: 'Remove…',
  removeNamed: (handle: string) => `Remove ${handle} from this computer…`,

  add: 'Add an account…',
  addDialog: {
    title: 'Add an account',
    text: 'It gets a library of its own, and those that are here stay as they are. Instagram asks who you are, whoever signed in before.',
  },

  keptTitle: 'Libraries on this computer',
  keptText: 'You are signed out of them. They can be opened all the same.',

  signedOutTitle: 'You are signed out of this account',
  signedOutText:
    'Its library was kept on this computer: look, search and save as before. What is new on Instagram comes once you are signed in again.',

  otherTitle: (got: string, asked: string) => `You signed in as ${got}, not as ${asked}`,
  otherText: (got: string, asked: string) =>
    `Instagram let in whoever signed in there. ${got} has its own library here, and ${asked} still waits to be signed in.`,
  otherAgain: (asked: string) => `Sign in to ${asked}`,

  signOutAll: {
    title: 'Sign out of all accounts?',
    deleted: (handles: readonly string[]) =>
      `Deleted from this computer: the access tokens of ${formatList(handles)}, and the cookies of the sign-in window.`,
    kept: 'Kept: your settings, your Meta app, and the libraries (your posts and pictures) unless you choose otherwise. They can be opened without signing in.',
    deletePictures: 'Also delete these libraries: posts, pictures and videos',
  },

  removeDialog: {
    title: (handle: string) => `Remove ${handle} from this computer?`,
    deleted:
      'Deleted from this computer: the library of this account, with all posts, pictures and videos, and its place in the list. What is no longer on Instagram cannot be had again.',
    size: (files: number, bytes: number) =>
      `It holds ${pluralOf(files, { one: '1 file', other: `${formatNumber(files)} files` })}, ${formatBytes(bytes)}.`,
    untouched: 'Nothing on Instagram changes.',
    confirm: 'Remove',
  },
} as const;
