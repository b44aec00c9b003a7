import type { AppError } from '../../../preload/contract/errors.ts';
import type { PostId } from '../../../preload/contract/ids.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type {
  InstagramMedia,
  InstagramMediaPage,
  InstagramProfile,
} from '../../instagram/instagram-types.ts';
import type { MediaFetch } from '../media/download.ts';

/** Which page of posts. */
export interface PageAsked {
  /** Where it begins; null for the newest posts. */
  readonly after: string | null;
  readonly limit: number;
  /** The one after it, if there is one, is sure to be asked for: it may be read already. */
  readonly goesOn: boolean;
}

/** What the sync reads of one account. The token stays with whoever answers. */
export interface SyncSource {
  profile(signal: AbortSignal): Promise<Result<InstagramProfile, AppError>>;
  /** Newest first; `limit` posts at most. */
  page(asked: PageAsked, signal: AbortSignal): Promise<Result<InstagramMediaPage, AppError>>;
  /** One post again, for fresh addresses of its files. */
  post(id: PostId, signal: AbortSignal): Promise<Result<InstagramMedia, AppError>>;
  /** The one origin that files come from, of a demo or an override; null for the real Instagram. */
  loopback(): Promise<Result<string | null, AppError>>;
  readonly fetch: MediaFetch;
}

/** The largest page that Instagram hands out. */
export const pageSize = 100;
