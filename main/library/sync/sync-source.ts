import type { AppError } from '../../../preload/contract/errors.ts';
import type { PostId } from '../../../preload/contract/ids.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type {
  InstagramMedia,
  InstagramMediaPage,
  InstagramProfile,
} from '../../instagram/instagram-types.ts';
import type { MediaFetch } from '../media/download.ts';

/** What the sync reads of one account. The token stays with whoever answers. */
export interface SyncSource {
  profile(signal: AbortSignal): Promise<Result<InstagramProfile, AppError>>;
  /** Newest first; `limit` posts at most. */
  page(
    after: string | null,
    limit: number,
    signal: AbortSignal,
  ): Promise<Result<InstagramMediaPage, AppError>>;
  /** One post again, for fresh addresses of its files. */
  post(id: PostId, signal: AbortSignal): Promise<Result<InstagramMedia, AppError>>;
  /** The one origin that files come from, of a demo or an override; null for the real Instagram. */
  loopback(): Promise<Result<string | null, AppError>>;
  readonly fetch: MediaFetch;
}

/** The largest page that Instagram hands out. */
export const pageSize = 100;
