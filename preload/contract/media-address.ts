import { accountIdSchema, mediaIdSchema, postIdSchema } from './ids.ts';
import type { AccountId, MediaId, PostId } from './ids.ts';

/** The scheme through which a page sees pictures; main looks the file up. */
export const mediaScheme = 'media';

export type Rendition = 'original' | 'thumbnail';

/** What a `media:` address names. */
export type MediaTarget =
  | { readonly kind: 'profile-picture'; readonly accountId: AccountId }
  | {
      readonly kind: 'medium';
      readonly accountId: AccountId;
      readonly postId: PostId;
      readonly mediaId: MediaId;
      readonly rendition: Rendition;
    };

/** The address of a profile picture. */
export function profilePictureAddress(accountId: AccountId): string {
  return `${mediaScheme}://${accountId}/profile-picture`;
}

/** The address of one rendition of one medium of a post. */
export function mediumAddress(
  accountId: AccountId,
  postId: PostId,
  mediaId: MediaId,
  rendition: Rendition,
): string {
  return `${mediaScheme}://${accountId}/posts/${postId}/${mediaId}/${rendition}`;
}

const mediumPath = /^\/posts\/([0-9]+)\/([0-9]+)\/(original|thumbnail)$/;

/** Reads a `media:` address; null for anything this module does not write itself. */
export function parseMediaAddress(address: string): MediaTarget | null {
  const host = /^media:\/\/([a-z0-9-]+)(\/[A-Za-z0-9/-]*)$/.exec(address);
  const accountId = accountIdSchema.safeParse(host?.[1]);
  const path = host?.[2];
  if (!accountId.success || path === undefined) return null;
  if (path === '/profile-picture') return { kind: 'profile-picture', accountId: accountId.data };
  const parts = mediumPath.exec(path);
  const postId = postIdSchema.safeParse(parts?.[1]);
  const mediaId = mediaIdSchema.safeParse(parts?.[2]);
  if (!postId.success || !mediaId.success) return null;
  return {
    kind: 'medium',
    accountId: accountId.data,
    postId: postId.data,
    mediaId: mediaId.data,
    rendition: parts?.[3] === 'thumbnail' ? 'thumbnail' : 'original',
  };
}
