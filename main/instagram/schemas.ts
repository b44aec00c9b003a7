import { mediaIdSchema, postIdSchema } from '../../preload/contract/ids.ts';
import { z } from '../../preload/contract/zod.ts';
import type {
  InstagramChild,
  InstagramMedia,
  InstagramMediaPage,
  InstagramProfile,
  MediaDetail,
} from './instagram-types.ts';

/*
 * Instagram leaves empty fields out, and adds and renames others. So only what a post cannot be
 * shown without is demanded; anything else that does not fit counts as absent.
 */

const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text === undefined || text === '' ? null : text));

const optionalCount = z
  .number()
  .int()
  .nonnegative()
  .nullish()
  .catch(null)
  .transform((count) => count ?? null);

/** Ids are strings; bare numbers above 2^53 arrive as strings too (see parse-json.ts). */
const decimalId = z
  .union([z.string(), z.int().nonnegative().transform(String)])
  .pipe(z.string().regex(/^[0-9]{1,32}$/));

/** `2026-06-22T10:45:00+0000`, without a colon in the offset, becomes ISO 8601 in UTC. */
const timestamp = z.string().transform((text, context) => {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  const zone = parts?.[2]?.replace(/^([+-]\d{2}):?/, '$1:');
  const time = parts === null ? Number.NaN : Date.parse(`${parts[1] ?? ''}${zone ?? ''}`);
  if (Number.isNaN(time)) {
    context.addIssue({ code: 'custom', message: 'not a timestamp' });
    return z.NEVER;
  }
  return new Date(time).toISOString();
});

const upperCase = z.string().transform((text) => text.toUpperCase());

const accountTypes: ReadonlyMap<string, InstagramProfile['accountType']> = new Map([
  ['BUSINESS', 'business'],
  ['MEDIA_CREATOR', 'creator'],
  ['CREATOR', 'creator'],
]);

const profileSchema = z
  .object({
    id: decimalId.nullish().catch(null),
    user_id: decimalId.nullish().catch(null),
    username: z.string().min(1),
    name: optionalText,
    account_type: optionalText,
    profile_picture_url: optionalText,
    biography: optionalText,
    website: optionalText,
    followers_count: optionalCount,
    follows_count: optionalCount,
    media_count: optionalCount,
  })
  .transform((profile, context): InstagramProfile => {
    const userId = profile.user_id ?? profile.id;
    if (userId === null || userId === undefined) {
      context.addIssue({ code: 'custom', message: 'neither user_id nor id' });
      return z.NEVER;
    }
    return {
      userId,
      username: profile.username,
      name: profile.name,
      accountType: accountTypes.get(profile.account_type?.toUpperCase() ?? '') ?? 'unknown',
      profilePictureUrl: profile.profile_picture_url,
      biography: profile.biography,
      website: profile.website,
      followersCount: profile.followers_count,
      followsCount: profile.follows_count,
      mediaCount: profile.media_count,
    };
  });

const childSchema = z
  .object({
    id: decimalId.pipe(mediaIdSchema),
    media_type: upperCase.pipe(z.enum(['IMAGE', 'VIDEO'])),
    media_url: optionalText,
    thumbnail_url: optionalText,
  })
  .transform((child): InstagramChild => ({
    id: child.id,
    mediaType: child.media_type,
    mediaUrl: child.media_url,
    thumbnailUrl: child.thumbnail_url,
  }));

const mediaSchema = z
  .object({
    id: decimalId.pipe(postIdSchema),
    media_type: upperCase.pipe(z.enum(['IMAGE', 'VIDEO', 'CAROUSEL_ALBUM'])),
    media_product_type: optionalText,
    caption: optionalText,
    media_url: optionalText,
    thumbnail_url: optionalText,
    permalink: optionalText,
    shortcode: optionalText,
    timestamp,
    like_count: optionalCount,
    comments_count: optionalCount,
    alt_text: optionalText,
    children: z
      .object({ data: z.array(z.unknown()) })
      .nullish()
      .catch(null),
  })
  .transform((media) => {
    const children = keepWellFormed(childSchema, media.children?.data ?? []);
    const parsed: Omit<InstagramMedia, 'untold'> = {
      id: media.id,
      mediaType: media.media_type,
      productType: media.media_product_type?.toUpperCase() ?? null,
      caption: media.caption,
      mediaUrl: media.media_url,
      thumbnailUrl: media.thumbnail_url,
      permalink: media.permalink,
      shortcode: media.shortcode,
      timestamp: media.timestamp,
      likeCount: media.like_count,
      commentsCount: media.comments_count,
      altText: media.alt_text,
      children: children.kept,
    };
    return { media: parsed, droppedChildren: children.dropped };
  });

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({
      cursors: z.object({ after: optionalText }).nullish().catch(null),
      next: optionalText,
    })
    .nullish()
    .catch(null),
});

/** What a reply was made into, or why it could not be: names of fields, never their values. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly detail: string };

/** One post, and how many of its carousel's children were malformed and left out. */
export interface ParsedMedia {
  readonly media: InstagramMedia;
  readonly droppedChildren: number;
}

/** A page, and how many of its posts and children were malformed and left out. */
export interface ParsedPage {
  readonly page: InstagramMediaPage;
  readonly dropped: number;
  readonly droppedChildren: number;
}

function keepWellFormed<Value>(
  schema: z.ZodType<Value>,
  items: readonly unknown[],
): { readonly kept: readonly Value[]; readonly dropped: number } {
  const kept = items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { kept, dropped: items.length - kept.length };
}

function parseAs<Value>(schema: z.ZodType<Value>, what: string, reply: unknown): Parsed<Value> {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'as a whole'));
  return {
    ok: false,
    detail: `${what} does not have the expected form: ${[...fields].join(', ')}`,
  };
}

/** Adds what the reply does not tell, given what was asked for. */
function withUntold(
  { media, droppedChildren }: z.infer<typeof mediaSchema>,
  notAsked: readonly MediaDetail[],
): InstagramMedia {
  const complete = droppedChildren === 0 || notAsked.includes('children');
  return { ...media, untold: complete ? notAsked : [...notAsked, 'children'] };
}

/** Takes `{"data":[{…}]}` (as documented) for `{…}` (as captured): both have been seen. */
export function unwrapSingle(reply: unknown): unknown {
  const wrapped = z.object({ data: z.tuple([z.unknown()], z.unknown()) }).safeParse(reply);
  return wrapped.success ? wrapped.data.data[0] : reply;
}

/** Reads the reply of `/me`. */
export function parseProfile(reply: unknown): Parsed<InstagramProfile> {
  return parseAs(profileSchema, 'The profile', unwrapSingle(reply));
}

/** Reads the reply of `/<media id>`, which was asked for all but `notAsked`. */
export function parseMedia(reply: unknown, notAsked: readonly MediaDetail[]): Parsed<ParsedMedia> {
  const parsed = parseAs(mediaSchema, 'The post', unwrapSingle(reply));
  if (!parsed.ok) return parsed;
  const { droppedChildren } = parsed.value;
  return { ok: true, value: { media: withUntold(parsed.value, notAsked), droppedChildren } };
}

/** The `after` of an address that Instagram gave for the next page; the address is not followed. */
function cursorIn(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get('after') || null : null;
}

const nextOf = ({ paging }: z.infer<typeof pageSchema>): string | null => {
  const next = paging?.next ?? null;
  return next === null ? null : (paging?.cursors?.after ?? cursorIn(next));
};

/** Where a reply of `/me/media` says that the next page begins, its posts unread; null for nowhere. */
export function nextCursorIn(reply: unknown): string | null {
  const parsed = pageSchema.safeParse(reply);
  return parsed.success ? nextOf(parsed.data) : null;
}

/**
 * Reads the reply of `/me/media`, which was asked for all but `notAsked`. A malformed post is left
 * out rather than losing the page.
 */
export function parseMediaPage(
  reply: unknown,
  notAsked: readonly MediaDetail[],
): Parsed<ParsedPage> {
  const parsed = parseAs(pageSchema, 'The page of posts', reply);
  if (!parsed.ok) return parsed;
  const { data, paging } = parsed.value;
  const posts = keepWellFormed(mediaSchema, data);
  const nextCursor = nextOf(parsed.value);
  if ((paging?.next ?? null) !== null && nextCursor === null) {
    // Taken for the last page, the older posts would look deleted.
    return { ok: false, detail: 'A next page is named without a cursor' };
  }
  return {
    ok: true,
    value: {
      page: { media: posts.kept.map((post) => withUntold(post, notAsked)), nextCursor },
      dropped: posts.dropped,
      droppedChildren: posts.kept.reduce((sum, post) => sum + post.droppedChildren, 0),
    },
  };
}
