import { createHash } from 'node:crypto';
import { linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parseMediaPage, parseProfile } from '../../../main/instagram/schemas.ts';
import type { Parsed } from '../../../main/instagram/schemas.ts';
import { mediaPath } from '../../../main/library/media/media-path.ts';
import type { LibraryFile } from '../../../main/library/store/library-store.ts';
import { openLibraryWriter } from '../../../main/library/store/library-writer.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { profileOf } from './posts.ts';
import type { ManyPosts, Person } from './posts.ts';

/** A file that stands under the names of many. */
export interface BenchFile {
  readonly path: string;
  /** Without a dot. */
  readonly ending: string;
  readonly bytes: number;
  /** Null for a video. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface BenchThumbnail extends BenchFile {
  /** `#rrggbb` */
  readonly colour: string;
}

export interface BenchFiles {
  readonly pictures: readonly BenchFile[];
  readonly videos: readonly BenchFile[];
  readonly thumbnails: readonly BenchThumbnail[];
}

const pageSize = 100;
/** More files than a page's posts want. */
const plenty = 1000;

function valueOf<Value>(reply: Parsed<Value>): Value {
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Puts files where a library keeps them, and says under which names. */
interface Placing {
  /** Under one name for all media that have it. */
  shared(file: BenchFile): LibraryFile;
  /** Under a name of its own: a link. */
  own(file: BenchFile): LibraryFile;
}

function createPlacing(mediaFolder: string): Placing {
  const folders = new Set<string>();
  const known = new Map<string, LibraryFile>();
  let last = 0;

  function own({ path, ending, bytes, size }: BenchFile): LibraryFile {
    last += 1;
    const name = `${createHash('sha256').update(String(last)).digest('hex')}.${ending}`;
    const place = mediaPath(mediaFolder, name);
    if (!folders.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    folders.add(dirname(place));
    linkSync(path, place);
    return { name, bytes, width: size?.width ?? null, height: size?.height ?? null };
  }

  return {
    own,
    shared: (file) => {
      const placed = known.get(file.path) ?? own(file);
      known.set(file.path, placed);
      return placed;
    },
  };
}

/**
 * Lays out an account's library as it is once everything has been synced: its database by the
 * app's own writer, and the files that it names. A few hundred files stand for all, the thumbnails
 * under a name for each, so that a hundred thousand posts take no gigabytes.
 * @param folder `<library>/<account>`; made here
 */
export function makeLibrary(options: {
  readonly accountId: AccountId;
  readonly person: Person;
  readonly folder: string;
  readonly posts: ManyPosts;
  readonly files: BenchFiles;
  readonly at: number;
}): void {
  const { accountId, person, folder, posts, files, at } = options;
  const opened = openLibraryWriter({ accountId, folder });
  if (!opened.ok) throw new Error(opened.error.kind);
  const writer = opened.value;
  const placing = createPlacing(join(folder, 'media'));
  writer.putProfile(valueOf(parseProfile({ ...profileOf(person), media_count: posts.count })), at);
  const run = writer.beginRun('full', at);
  let number = 0;
  for (let start = 0; start < posts.count; start += pageSize) {
    const { page } = valueOf(parseMediaPage(posts.page(start, pageSize), []));
    writer.putPage(run, page.media, at);
    const missing = writer.missingFiles(plenty);
    const videos = new Set(
      missing.flatMap(({ mediaId, role }) => (role === 'poster' ? [mediaId] : [])),
    );
    for (const { mediaId, role } of missing) {
      number += 1;
      const isVideo = role === 'original' && videos.has(mediaId);
      const file = pick(isVideo ? files.videos : files.pictures, number);
      writer.putFile(mediaId, role, placing.shared(file));
    }
    for (const { mediaId } of writer.missingThumbnails(plenty)) {
      number += 1;
      const thumbnail = pick(files.thumbnails, number);
      writer.putFile(mediaId, 'thumbnail', placing.own(thumbnail));
      writer.putColour(mediaId, thumbnail.colour);
    }
  }
  writer.completeRun(run, { reachedEnd: true, handedOut: posts.count }, at);
  writer.close();
}
