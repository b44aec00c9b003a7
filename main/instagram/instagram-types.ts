import type { InstagramError } from '../../preload/contract/errors.ts';
import type { MediaId, PostId } from '../../preload/contract/ids.ts';
import type { Result } from '../../preload/contract/result.ts';

declare const accessTokenBrand: unique symbol;
/** A long-lived Instagram token. Never logged, never sent to a page. */
export type AccessToken = string & { readonly [accessTokenBrand]: true };

/** The three hosts of one Instagram, as origins (`https://host` or `http://127.0.0.1:port`). */
export interface InstagramOrigins {
  /** Pages: `/oauth/authorize`, permalinks. */
  readonly www: string;
  /** The code exchange: `/oauth/access_token`. */
  readonly api: string;
  /** The Graph API: long-lived exchange, refresh, reads. */
  readonly graph: string;
}

/** `/me`, parsed. Absent fields are null. */
export interface InstagramProfile {
  /** The account (17841…); app-scoped `id` where Instagram gives no `user_id`. */
  readonly userId: string;
  readonly username: string;
  readonly name: string | null;
  readonly accountType: 'business' | 'creator' | 'unknown';
  readonly profilePictureUrl: string | null;
  readonly biography: string | null;
  readonly website: string | null;
  readonly followersCount: number | null;
  readonly followsCount: number | null;
  readonly mediaCount: number | null;
}

/** A carousel's child. */
export interface InstagramChild {
  readonly id: MediaId;
  readonly mediaType: 'IMAGE' | 'VIDEO';
  /** Signed, expires within days; null where Instagram withholds the file. */
  readonly mediaUrl: string | null;
  readonly thumbnailUrl: string | null;
}

/** What a smaller field set does not ask for. */
export type MediaDetail =
  'caption' | 'productType' | 'likeCount' | 'commentsCount' | 'altText' | 'children';

/** One post, parsed. Absent fields are null. */
export interface InstagramMedia {
  readonly id: PostId;
  readonly mediaType: 'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM';
  /** `FEED`, `REELS`, `STORY`, `AD`; null where the field set had to step down. */
  readonly productType: string | null;
  readonly caption: string | null;
  readonly mediaUrl: string | null;
  readonly thumbnailUrl: string | null;
  readonly permalink: string | null;
  readonly shortcode: string | null;
  /** ISO 8601 in UTC, ending in `Z`. */
  readonly timestamp: string;
  readonly likeCount: number | null;
  readonly commentsCount: number | null;
  readonly altText: string | null;
  readonly children: readonly InstagramChild[];
  /**
   * What the reply says nothing about, so that an empty value is no news: the field was not asked
   * for, or some of the children could not be read.
   */
  readonly untold: readonly MediaDetail[];
}

export interface InstagramMediaPage {
  readonly media: readonly InstagramMedia[];
  /** The `after` cursor while Instagram names a next page, else null. */
  readonly nextCursor: string | null;
}

/** What every read answers. */
export type InstagramResult<Value> = Result<Value, InstagramError>;

/** The Graph API for reading, one instance per Instagram. */
export interface InstagramClient {
  getProfile(token: AccessToken, signal?: AbortSignal): Promise<InstagramResult<InstagramProfile>>;
  /**
   * Newest first; `limit` posts at most, fewer where Instagram asks for less. `onNext` is told where
   * the next page begins before this one is parsed: whoever asks for it then does not wait for that.
   */
  getMediaPage(
    token: AccessToken,
    page: {
      readonly after: string | null;
      readonly limit: number;
      readonly onNext?: (cursor: string) => void;
    },
    signal?: AbortSignal,
  ): Promise<InstagramResult<InstagramMediaPage>>;
  /** One post again, for fresh addresses of its files. */
  getMedia(
    token: AccessToken,
    id: PostId,
    signal?: AbortSignal,
  ): Promise<InstagramResult<InstagramMedia>>;
}
