import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, MediaId, PostId } from '../../preload/contract/ids.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import { fileNameOf } from './file-names.ts';
import type { FileName } from './file-names.ts';
import { readSelected } from './selected-posts.ts';

/** The original of one medium. */
export interface WantedFile {
  readonly accountId: AccountId;
  readonly postId: PostId;
  readonly mediaId: MediaId;
  readonly type: 'image' | 'video';
  readonly name: FileName;
  /** Milliseconds since the epoch. */
  readonly postedAt: number;
  /** Its name in the library, which is its SHA-256; null where it is not on this computer. */
  readonly stored: string | null;
  /** Instagram does not hand it out. */
  readonly withheld: boolean;
}

/** Every original of selected posts, a carousel's each. */
export async function wantedFiles(
  readers: AccountReaders,
  selected: SelectedPosts,
): Promise<Result<readonly WantedFile[], AppError>> {
  const files: WantedFile[] = [];
  const read = await readSelected(readers, selected, (post) => {
    for (const [place, medium] of post.media.entries()) {
      files.push({
        accountId: selected.accountId,
        postId: post.id,
        mediaId: medium.id,
        type: medium.type,
        name: fileNameOf(post, place),
        postedAt: post.postedAt,
        stored: medium.files.original?.name ?? null,
        withheld: medium.withheld,
      });
    }
  });
  return read.ok ? ok(files) : read;
}
