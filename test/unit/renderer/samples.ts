import type { Account, Session } from '../../../preload/contract/account.ts';
import { accountIdOf, mediaIdSchema, postIdSchema } from '../../../preload/contract/ids.ts';
import type { MediaId, PostId } from '../../../preload/contract/ids.ts';
import type { AccountHealth } from '../../../preload/contract/health.ts';
import type { BestNine } from '../../../preload/contract/moments.ts';
import type { Diagnostics } from '../../../preload/contract/preferences.ts';
import type { Medium, Post, Profile, TextSegment } from '../../../preload/contract/post.ts';

export const accountId = accountIdOf('instagram', '17841400000000001');

export const postId = (number: number): PostId => postIdSchema.parse(String(1000 + number));
export const mediaId = (number: number): MediaId => mediaIdSchema.parse(String(5000 + number));

export const text = (words: string): readonly TextSegment[] => [{ kind: 'text', text: words }];

export function account(some: Partial<Account> = {}): Account {
  return {
    id: accountId,
    provider: 'instagram',
    username: 'ada.prints',
    name: 'Ada Prints',
    token: 'kept',
    problem: null,
    expiresAt: null,
    ...some,
  };
}

/** One account is signed in, on the released Electron, with a keyring and a Meta app. */
export function session(some: Partial<Session> = {}): Session {
  return {
    accounts: [account()],
    active: accountId,
    signIn: { phase: 'idle' },
    metaApp: {
      appId: '123456789012345',
      redirectUri: 'https://localhost/albumen/callback',
      secret: 'kept',
    },
    runtime: { electron: '45.4.1', released: '45.4.1', current: true },
    secretStorage: 'kept',
    dataFolder: '/home/ada/.config/Albumen',
    appVersion: '0.1.0',
    ...some,
  };
}

/** Nobody is signed in. */
export function signedOut(some: Partial<Session> = {}): Session {
  return session({ accounts: [], active: null, ...some });
}

export function profile(some: Partial<Profile> = {}): Profile {
  return {
    accountId,
    username: 'ada.prints',
    name: 'Ada Prints',
    accountType: 'creator',
    hasPicture: true,
    biography: text('Pictures on paper.'),
    website: 'https://www.example.com/prints/',
    posts: 1,
    followers: 12_345,
    following: 67,
    ...some,
  };
}

export function medium(number: number, some: Partial<Medium> = {}): Medium {
  return {
    id: mediaId(number),
    type: 'image',
    available: true,
    hasThumbnail: true,
    colour: null,
    ...some,
  };
}

/** Posted at noon in UTC, so that it is the same day nearly everywhere. */
export function post(number: number, some: Partial<Post> = {}): Post {
  return {
    id: postId(number),
    kind: 'picture',
    caption: text(`Caption ${number}`),
    altText: null,
    postedAt: '2026-06-22T12:00:00Z',
    permalink: `https://www.instagram.com/p/${number}/`,
    likes: 3,
    comments: 1,
    countsFetchedAt: null,
    goneSince: null,
    media: [medium(number)],
    ...some,
  };
}

export function posts(count: number): readonly Post[] {
  return Array.from({ length: count }, (_, index) => post(index + 1));
}

/** The nine of a year that has one post. */
export function bestNine(some: Partial<BestNine> = {}): BestNine {
  return {
    year: 2026,
    posts: [post(1)],
    among: 1,
    hiddenLikes: 0,
    gone: 0,
    withoutPicture: 0,
    countsFetched: { first: '2026-06-30T12:00:00Z', last: '2026-06-30T12:00:00Z' },
    ...some,
  };
}

/** Signed in for weeks to come, synced this noon. */
export function health(some: Partial<AccountHealth> = {}): AccountHealth {
  return {
    signIn: {
      state: 'lasting',
      until: Date.UTC(2027, 0, 14, 12),
      daysLeft: 52,
      renewsAt: Date.UTC(2026, 10, 30, 12),
    },
    lastSyncAt: Date.UTC(2026, 10, 23, 12),
    nextSyncAt: Date.UTC(2026, 10, 23, 18),
    callsLeft: null,
    ...some,
  };
}

/** Everything in order, on the released Electron. */
export function diagnostics(some: Partial<Diagnostics> = {}): Diagnostics {
  return {
    versions: {
      app: '0.1.0',
      electron: '45.4.1',
      chromium: '150.0.1.2',
      node: '26.1.0',
      sqlite: '3.50.4',
    },
    system: 'linux 6.1.0, x64',
    runtime: { electron: '45.4.1', released: '45.4.1', current: true },
    keyStore: { name: 'gnome_libsecret', secrets: 'kept' },
    dataFolder: '/home/ada/.config/Albumen',
    logFolder: '/home/ada/.config/Albumen/logs',
    damaged: null,
    setAside: [],
    log: ['2026-11-23T12:00:00.000Z info started'],
    report: 'Albumen 0.1.0',
    ...some,
  };
}
