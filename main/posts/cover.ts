import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Cover } from '../../preload/contract/post.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { InstagramMedia } from '../instagram/instagram-types.ts';
import type { MediaFiles } from './media-files.ts';
import { sizeOfPicture } from '../library/media/picture-size.ts';
import type { PictureSize } from '../library/media/picture-size.ts';
import { filesOf } from './post-view.ts';

/** A cover is as wide as this, in pixels, or there is none: it is never made larger than it is. */
export const narrowestCover = 1080;
/** How many of the newest pictures are looked at; the gallery shows them anyway. */
export const furthestCover = 40;
/** Pictures that are looked at together: some come in vain, but the cover comes sooner. */
const width = 4;

/** Failures that say something of one picture only; after any other the next would fail too. */
const ofOnePicture: ReadonlySet<AppError['kind']> = new Set([
  'not-found',
  'gone',
  'unexpected-reply',
  'temporarily-unavailable',
] as const);

/** Finds the picture that stands behind a profile. */
export type FindCover = (
  accountId: AccountId,
  /** Newest first. */
  posts: readonly InstagramMedia[],
) => Promise<Result<Cover | null, AppError>>;

/**
 * Makes the search for the newest landscape picture that is at least `narrowestCover` wide; it
 * answers null when there is none among the newest ones. Instagram tells no sizes: only the bytes
 * do, and they are remembered.
 */
export function createCoverFinder(files: MediaFiles): FindCover {
  const sizes = new Map<string, PictureSize | null>();

  /** A file's name is its content, so that its size never changes. */
  async function sizeOf(path: string): Promise<PictureSize | null> {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = await sizeOfPicture(path);
    sizes.set(path, size);
    return size;
  }

  async function coverOf(candidate: Candidate): Promise<Result<Cover | null, AppError>> {
    const file = await files.resolve({ kind: 'medium', rendition: 'original', ...candidate });
    if (!file.ok) return ofOnePicture.has(file.error.kind) ? ok(null) : file;
    const size = await sizeOf(file.value.path);
    const fits = size !== null && size.width >= narrowestCover && size.width > size.height;
    if (!fits) return ok(null);
    return ok({ postId: candidate.postId, mediaId: candidate.mediaId, ...size });
  }

  return async (accountId, posts) => {
    const candidates = picturesOf(accountId, posts).slice(0, furthestCover);
    for (let from = 0; from < candidates.length; from += width) {
      const covers = await Promise.all(candidates.slice(from, from + width).map(coverOf));
      for (const cover of covers) {
        if (!cover.ok) return fail(cover.error);
        if (cover.value !== null) return cover;
      }
    }
    return ok(null);
  };
}

type Candidate = Pick<Cover, 'postId' | 'mediaId'> & { readonly accountId: AccountId };

function picturesOf(accountId: AccountId, posts: readonly InstagramMedia[]): readonly Candidate[] {
  return posts.flatMap((post) =>
    filesOf(post)
      .filter(({ type, mediaUrl }) => type === 'image' && mediaUrl !== null)
      .map(({ id }) => ({ accountId, postId: post.id, mediaId: id })),
  );
}
