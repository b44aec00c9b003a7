/** The longest edge of a picture that is handed out, in pixels: Instagram's own. */
export const longestEdge = 1440;

/** A stretch of a picture, in pixels of its file. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture as the demo hands it out: a file, or a stretch of it, made smaller if it is large. */
export interface DemoStill {
  /** Where the file is. */
  readonly path: string;
  /** The size in pixels as stored, before any orientation. */
  readonly width: number;
  readonly height: number;
  /** How it is to be turned: 1 to 8, as EXIF counts. */
  readonly orientation: number;
  /** Null for all of it. */
  readonly rect: Rect | null;
  /** The longest edge that is handed out, in pixels. */
  readonly longestEdge: number;
}

/** One picture or video of a post. */
export interface DemoMedium {
  /** Decimal digits. */
  readonly id: string;
  /** The picture, or a video's first. */
  readonly still: DemoStill;
  /** Where a video's file is; null for a picture. */
  readonly clip: string | null;
  /** False where the file is withheld, as Instagram does with copyrighted or flagged media. */
  readonly available: boolean;
}

export interface DemoPost {
  readonly id: string;
  readonly shortcode: string;
  readonly caption: string | null;
  readonly altText: string | null;
  /** Milliseconds since the epoch, whole seconds. */
  readonly postedAt: number;
  /** Null where the owner hides them. */
  readonly likes: number | null;
  readonly comments: number;
  readonly product: 'FEED' | 'REELS';
  /** Several make a carousel. Never empty. */
  readonly media: readonly DemoMedium[];
}

export interface DemoProfile {
  /** The account, 17 digits. */
  readonly userId: string;
  /** The same account as one app sees it: digits of a number above 2^53. */
  readonly appScopedId: string;
  readonly username: string;
  readonly name: string;
  readonly accountType: string;
  readonly biography: string;
  readonly website: string;
  readonly followers: number;
  readonly following: number;
  readonly picture: DemoStill | null;
}

/** All that the demo account shows. */
export interface DemoAlbum {
  readonly profile: DemoProfile;
  /** Newest first. */
  readonly posts: readonly DemoPost[];
}

/** Where the demo's posts come from: the committed pictures, or a person's own. */
export interface PictureSource {
  /** @param newestAt the newest post is made shortly before this; milliseconds since the epoch */
  load(newestAt: number): Promise<DemoAlbum>;
}
