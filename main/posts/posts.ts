import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import { mostSelected } from '../../preload/contract/post.ts';
import type { CaptionVersion, Cover, PostsWindow, Profile } from '../../preload/contract/post.ts';
import type { Facets, MonthCount, PostQuery } from '../../preload/contract/post-query.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { segmentAddress, splitText } from '../instagram/text-segments.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import type { ReadWithToken } from './instagram-reader.ts';
import { postOf, profileOf } from './post-view.ts';

/** A cover is as wide as this, in pixels, or there is none: it is never made larger than it is. */
export const narrowestCover = 1080;

/** What the gallery asks for, answered by the library. Addresses stay here; the page gets ids. */
export interface Posts {
  /** As the library has it; of an account that was never synced, as Instagram has it. */
  profile(accountId: AccountId): Promise<Result<Profile, AppError>>;
  /** Posts of a query from place `offset` on. */
  window(
    accountId: AccountId,
    query: PostQuery,
    offset: number,
    limit: number,
  ): Promise<Result<PostsWindow, AppError>>;
  /** The months that a query's posts are of, in its order; empty in the orders by number. */
  months(accountId: AccountId, query: PostQuery): Promise<Result<readonly MonthCount[], AppError>>;
  /** Colours of a query's posts from place `offset` on: three bytes each, 0 where not known. */
  colours(
    accountId: AccountId,
    query: PostQuery,
    offset: number,
    limit: number,
  ): Promise<Result<Uint8Array, AppError>>;
  /** Ids of a query's posts from place `from` to place `to`; `mostSelected` of them at most. */
  ids(
    accountId: AccountId,
    query: PostQuery,
    from: number,
    to: number,
  ): Promise<Result<readonly PostId[], AppError>>;
  /** What the posts can be filtered by. */
  facets(accountId: AccountId): Promise<Result<Facets, AppError>>;
  /** Newest first. */
  captionHistory(
    accountId: AccountId,
    postId: PostId,
  ): Promise<Result<readonly CaptionVersion[], AppError>>;
  cover(accountId: AccountId): Promise<Result<Cover | null, AppError>>;
  websiteAddress(accountId: AccountId): Promise<Result<string, AppError>>;
  postAddress(accountId: AccountId, postId: PostId): Promise<Result<string, AppError>>;
  /** The address of a link, mention or hashtag in the biography, by its place among the segments. */
  biographyAddress(accountId: AccountId, index: number): Promise<Result<string, AppError>>;
  captionAddress(
    accountId: AccountId,
    postId: PostId,
    index: number,
  ): Promise<Result<string, AppError>>;
}

const found = (address: string | null): Result<string, AppError> =>
  address === null ? fail({ kind: 'not-found' }) : ok(address);

function segmentIn(text: string | null, index: number): Result<string, AppError> {
  const segment = text === null ? undefined : splitText(text)[index];
  return found(segment === undefined ? null : segmentAddress(segment));
}

/** Makes what stands between the library and the gallery. */
export function createPosts(dependencies: {
  readonly read: ReadWithToken;
  readonly readers: AccountReaders;
}): Posts {
  const { read, readers } = dependencies;

  return {
    profile: async (accountId) => {
      const known = await readers.read(accountId, (library) => library.profile());
      if (!known.ok) return known;
      if (known.value !== null) {
        const { profile } = known.value;
        return ok(profileOf(accountId, profile, profile.pictureName !== null));
      }
      const told = await read(accountId, (client, token) => client.getProfile(token));
      if (!told.ok) return told;
      // Its picture comes with the first sync: until then there is no name to ask for it by.
      return ok(profileOf(accountId, told.value, false));
    },

    window: (accountId, query, offset, limit) =>
      readers.read(accountId, (library) => ({
        posts: library.posts(query, offset, limit).map(postOf),
        count: library.count(query),
      })),
    ids: (accountId, query, from, to) =>
      readers.read(accountId, (library) =>
        library.ids(query, from, Math.max(0, Math.min(mostSelected, to - from + 1))),
      ),
    months: (accountId, query) => readers.read(accountId, (library) => library.months(query)),
    facets: (accountId) => readers.read(accountId, (library) => library.facets()),

    colours: (accountId, query, offset, limit) =>
      readers.read(accountId, (library) => library.colours(query, offset, limit)),

    captionHistory: (accountId, postId) =>
      readers.read(accountId, (library) =>
        library.captionHistory(postId).map(({ caption, seenAt }) => ({
          caption,
          seenAt: new Date(seenAt).toISOString(),
        })),
      ),

    cover: (accountId) => readers.read(accountId, (library) => library.cover(narrowestCover)),

    websiteAddress: async (accountId) => {
      const known = await readers.read(accountId, (library) => library.profile());
      if (!known.ok) return known;
      const website = known.value?.profile.website ?? null;
      if (website === null) return found(null);
      return found(/^https?:\/\//i.test(website) ? website : `https://${website}`);
    },
    postAddress: async (accountId, postId) => {
      const post = await readers.read(accountId, (library) => library.post(postId));
      return post.ok ? found(post.value?.permalink ?? null) : post;
    },
    biographyAddress: async (accountId, index) => {
      const known = await readers.read(accountId, (library) => library.profile());
      return known.ok ? segmentIn(known.value?.profile.biography ?? null, index) : known;
    },
    captionAddress: async (accountId, postId, index) => {
      const post = await readers.read(accountId, (library) => library.post(postId));
      return post.ok ? segmentIn(post.value?.caption ?? null, index) : post;
    },
  };
}
