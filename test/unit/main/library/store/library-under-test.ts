import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { InstagramMedia } from '../../../../../main/instagram/instagram-types.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type {
  LibraryPlace,
  LibraryReader,
  LibraryWriter,
} from '../../../../../main/library/store/library-store.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import type { PostQuery } from '../../../../../preload/contract/post-query.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { query } from './sample-posts.ts';

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
