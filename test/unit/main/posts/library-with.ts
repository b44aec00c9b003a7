import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import type {
  InstagramMedia,
  InstagramProfile,
} from '../../../../main/instagram/instagram-types.ts';
import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import type { AccountReaders } from '../../../../main/library/account-readers.ts';
import type { LibraryFile, LibraryWriter } from '../../../../main/library/store/library-store.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { makeFolder } from '../library/sample-files.ts';
import { openWriter } from '../library/store/library-under-test.ts';
import { minute } from '../library/store/sample-posts.ts';

export const account = accountIdOf('override', '17841400000000001');

export const profile: InstagramProfile = {
  userId: '17841400000000001',
  username: 'ada',
  name: 'Ada',
  accountType: 'creator',
  profilePictureUrl: 'https://scontent.cdninstagram.com/ada.jpg?oh=signature',
  biography: 'Prints: @lab and https://example.com',
  website: 'example.com',
  followersCount: 5,
  followsCount: null,
  mediaCount: 3,
};

export interface WrittenLibrary {
  readonly folder: string;
  readonly readers: AccountReaders;
  readonly writer: LibraryWriter;
  readonly mediaFolder: string;
  /** Writes the bytes of a stored file. */
  readonly putOnDisk: (name: string) => void;
}

/** A library on disk that holds these posts, met by a completed run. */
export function libraryWith(posts: readonly InstagramMedia[]): WrittenLibrary {
  const folder = makeFolder();
  const place = { accountId: account, folder: join(folder, account) };
  const writer = openWriter(place);
  writer.putProfile(profile, minute(0));
  const run = writer.beginRun('full', minute(0));
  writer.putPage(run, posts, minute(1));
  writer.completeRun(run, { reachedEnd: true, handedOut: posts.length }, minute(2));
  const readers = createAccountReaders({ folder });
  onTestFinished(() => readers.dispose());
  const mediaFolder = join(place.folder, 'media');
  return {
    folder,
    readers,
    writer,
    mediaFolder,
    putOnDisk: (name) => {
      const path = join(mediaFolder, name.slice(0, 2), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'bytes');
    },
  };
}

/** A file of the library; `letter` makes it another one. */
export function fileOf(
  letter: string,
  extension: string,
  size: Partial<Pick<LibraryFile, 'width' | 'height'>> = {},
): LibraryFile {
  const name = `${letter.repeat(64)}.${extension}`;
  return { name, bytes: 5, width: null, height: null, ...size };
}
