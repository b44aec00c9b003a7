import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import type { Cover, PostsPage, Profile } from '../../preload/contract/post.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { InstagramMedia } from '../instagram/instagram-types.ts';
import { segmentAddress, splitText } from '../instagram/text-segments.ts';
import type { AccountMemories } from './account-memory.ts';
import { createCoverFinder } from './cover.ts';
import { createInFlight } from './in-flight.ts';
import type { ReadWithToken } from './instagram-reader.ts';
import type { MediaFiles } from './media-files.ts';
import { postOf, profileOf } from './post-view.ts';

/** Posts per page: rows enough for a large screen, one call of the budget. */
const pageSize = 50;

/** What the gallery asks for. Addresses stay here; the page gets ids. */
export interface Posts {
  profile(accountId: AccountId): Promise<Result<Profile, AppError>>;
  /** A page of posts, newest first; `cursor` null begins anew. */
  page(accountId: AccountId, cursor: string | null): Promise<Result<PostsPage, AppError>>;
  cover(accountId: AccountId): Promise<Result<Cover | null, AppError>>;
  websiteAddress(accountId: AccountId): Result<string, AppError>;
  postAddress(accountId: AccountId, postId: PostId): Result<string, AppError>;
  /** The address of a link, mention or hashtag in the biography, by its place among the segments. */
  biographyAddress(accountId: AccountId, index: number): Result<string, AppError>;
  captionAddress(accountId: AccountId, postId: PostId, index: number): Result<string, AppError>;
  forget(accountId: AccountId): void;
}

/** Makes the reader behind the gallery. */
export function createPosts(dependencies: {
  readonly read: ReadWithToken;
  readonly memories: AccountMemories;
  readonly files: MediaFiles;
  /** Tells an account how Instagram now names it. */
  readonly onProfile: (
    accountId: AccountId,
    profile: { readonly username: string; readonly name: string | null },
  ) => void;
}): Posts {
  const { read, memories, files, onProfile } = dependencies;

  const findCover = createCoverFinder(files);
  const firstPages = createInFlight<Result<PostsPage, AppError>>();

  async function readPage(
    accountId: AccountId,
    after: string | null,
  ): Promise<Result<PostsPage, AppError>> {
    const memory = memories.of(accountId);
    const result = await read(accountId, (client, token) =>
      client.getMediaPage(token, { after, limit: pageSize }),
    );
    if (!result.ok) return result;
    const { media, nextCursor } = result.value;
    for (const post of media) memory.posts.set(post.id, post);
    const ids = media.map(({ id }) => id);
    memory.order = after === null ? ids : [...memory.order, ...ids];
    return ok({ posts: media.map(postOf), nextCursor });
  }

  /** The gallery and the cover ask for the first page at the same time: it is read once. */
  const firstPage = (accountId: AccountId): Promise<Result<PostsPage, AppError>> =>
    firstPages.share(accountId, () => readPage(accountId, null));

  const found = (address: string | null): Result<string, AppError> =>
    address === null ? fail({ kind: 'not-found' }) : ok(address);

  const segmentIn = (text: string | null, index: number): Result<string, AppError> => {
    const segment = text === null ? undefined : splitText(text)[index];
    return found(segment === undefined ? null : segmentAddress(segment));
  };

  return {
    profile: async (accountId) => {
      const memory = memories.of(accountId);
      const result = await read(accountId, (client, token) => client.getProfile(token));
      if (!result.ok) return result;
      memory.profile = result.value;
      onProfile(accountId, result.value);
      return ok(profileOf(accountId, result.value));
    },

    page: (accountId, cursor) =>
      cursor === null ? firstPage(accountId) : readPage(accountId, cursor),

    cover: async (accountId) => {
      const memory = memories.of(accountId);
      if (memory.order.length === 0 || firstPages.running(accountId) !== null) {
        const first = await firstPage(accountId);
        if (!first.ok) return first;
      }
      const newest = memory.order.flatMap((id): readonly InstagramMedia[] => {
        const post = memory.posts.get(id);
        return post === undefined ? [] : [post];
      });
      return findCover(accountId, newest);
    },

    websiteAddress: (accountId) => {
      const website = memories.of(accountId).profile?.website ?? null;
      if (website === null) return found(null);
      return found(/^https?:\/\//i.test(website) ? website : `https://${website}`);
    },
    postAddress: (accountId, postId) =>
      found(memories.of(accountId).posts.get(postId)?.permalink ?? null),
    biographyAddress: (accountId, index) =>
      segmentIn(memories.of(accountId).profile?.biography ?? null, index),
    captionAddress: (accountId, postId, index) =>
      segmentIn(memories.of(accountId).posts.get(postId)?.caption ?? null, index),
    forget: (accountId) => memories.forget(accountId),
  };
}
