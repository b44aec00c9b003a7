import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type {
  InstagramChild,
  InstagramMedia,
} from '../../../../../main/instagram/instagram-types.ts';
import { everyPost } from '../../../../../main/library/store/every-post.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type {
  LibraryPlace,
  LibraryReader,
  LibraryWriter,
  PostQuery,
} from '../../../../../main/library/store/library-store.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { accountIdOf, mediaIdSchema, postIdSchema } from '../../../../../preload/contract/ids.ts';
import type { MediaId, PostId } from '../../../../../preload/contract/ids.ts';

export const asPostId = (id: string): PostId => postIdSchema.parse(id);
export const asMediaId = (id: string): MediaId => mediaIdSchema.parse(id);

/** A moment of the tests, in milliseconds: minute `n` of 2026-07-01. */
export const minute = (n: number): number => Date.UTC(2026, 6, 1, 0, n);

/** The place of a library that does not exist yet, for longer than a test: `remove` it. */
export function newPlace(): { readonly place: LibraryPlace; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'albumen-library-'));
  return {
    place: {
      accountId: accountIdOf('override', '17841400000000001'),
      folder: join(folder, 'account'),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The place of a library that does not exist yet, removed after the test. */
export function makePlace(): LibraryPlace {
  const { place, remove } = newPlace();
  onTestFinished(remove);
  return place;
}

/** A writer that the test closes itself. */
export function writerOf(place: LibraryPlace): LibraryWriter {
  const opened = openLibraryWriter(place);
  if (!opened.ok) throw new Error(`The library did not open: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

export function openWriter(place: LibraryPlace): LibraryWriter {
  const writer = writerOf(place);
  onTestFinished(() => writer.close());
  return writer;
}

export function openReader(place: LibraryPlace): LibraryReader {
  const reader = openLibraryReader(place);
  onTestFinished(() => reader.close());
  return reader;
}

/** A library with both who use it. */
export function makeLibrary(): {
  readonly place: LibraryPlace;
  readonly writer: LibraryWriter;
  readonly reader: LibraryReader;
} {
  const place = makePlace();
  return { place, writer: openWriter(place), reader: openReader(place) };
}

/** A post of Instagram's; posted on day `day` of 2026 where nothing else is said. */
export function media(
  id: string,
  fields: Partial<Omit<InstagramMedia, 'id'>> & { readonly day?: number } = {},
): InstagramMedia {
  const { day = 1, ...rest } = fields;
  return {
    id: asPostId(id),
    mediaType: 'IMAGE',
    productType: 'FEED',
    caption: null,
    mediaUrl: `https://scontent.cdninstagram.com/${id}.jpg?oh=signature`,
    thumbnailUrl: null,
    permalink: `https://www.instagram.com/p/${id}/`,
    shortcode: id,
    timestamp: new Date(Date.UTC(2026, 0, day, 12)).toISOString(),
    likeCount: 0,
    commentsCount: 0,
    altText: null,
    children: [],
    untold: [],
    ...rest,
  };
}

export function child(
  id: string,
  fields: Partial<Omit<InstagramChild, 'id'>> = {},
): InstagramChild {
  return {
    id: asMediaId(id),
    mediaType: 'IMAGE',
    mediaUrl: `https://scontent.cdninstagram.com/${id}.jpg?oh=signature`,
    thumbnailUrl: null,
    ...fields,
  };
}

/** Every post, newest first, but for what is said. */
export function query(fields: Partial<PostQuery> = {}): PostQuery {
  return { ...everyPost, ...fields };
}

/** Ids of the posts that a query finds, in its order. */
export const idsOf = (reader: LibraryReader, fields: Partial<PostQuery> = {}): readonly string[] =>
  reader.posts(query(fields), 0, 1000).map(({ id }) => id);

/** Runs a whole sync of these posts: one page, to the end. */
export function syncAll(
  writer: LibraryWriter,
  page: readonly InstagramMedia[],
  at: number,
): { readonly gone: number } {
  const run = writer.beginRun('full', at);
  writer.putPage(run, page, at);
  return writer.completeRun(run, { reachedEnd: true, handedOut: page.length }, at);
}
