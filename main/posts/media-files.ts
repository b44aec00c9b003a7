import { stat } from 'node:fs/promises';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, MediaId, PostId } from '../../preload/contract/ids.ts';
import type { MediaTarget } from '../../preload/contract/media-address.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import { mediaPath } from '../library/media/media-path.ts';
import { mediaTypeOfName } from '../library/media/media-type.ts';
import type { FileRole, LibraryMedium } from '../library/store/library-store.ts';

/** A file of the library. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly mime: string;
  /** Whether the address will name the same bytes for ever. */
  readonly lasting: boolean;
}

/** Finds the file that a `media:` address names, fetching it where it is not on disk. */
export interface MediaFiles {
  resolve(target: MediaTarget): Promise<Result<StoredFile, AppError>>;
}

type MediumTarget = Extract<MediaTarget, { kind: 'medium' }>;

/** The part of the library's process that fetches what is not there. Answers are file names. */
export interface FetchNow {
  file(
    accountId: AccountId,
    file: {
      readonly postId: PostId;
      readonly mediaId: MediaId;
      readonly role: 'original' | 'poster';
    },
  ): Promise<Result<string, AppError>>;
  profilePicture(accountId: AccountId, name: string): Promise<Result<string, AppError>>;
}

/** Which file shows a medium, best first. In the grid a made thumbnail, then what is at hand. */
const candidates: Readonly<Record<MediumTarget['rendition'], readonly FileRole[]>> = {
  original: ['original'],
  thumbnail: ['thumbnail', 'poster', 'original'],
};

/** Makes the resolver of `media:` addresses. */
export function createMediaFiles(dependencies: {
  readonly readers: AccountReaders;
  readonly fetchNow: FetchNow;
  /** `<library>/<account>/media` */
  readonly mediaFolder: (accountId: AccountId) => string;
}): MediaFiles {
  const { readers, fetchNow, mediaFolder } = dependencies;

  /** Null where the disk does not have it, whatever the library says. */
  async function onDisk(
    accountId: AccountId,
    name: string,
    lasting: boolean,
  ): Promise<StoredFile | null> {
    const path = mediaPath(mediaFolder(accountId), name);
    const entry = await stat(path).catch(() => null);
    const type = mediaTypeOfName(name);
    if (entry === null || type === null) return null;
    return { path, bytes: entry.size, mime: type.mime, lasting };
  }

  async function fetched(
    accountId: AccountId,
    asked: Promise<Result<string, AppError>>,
    lasting: boolean,
  ): Promise<Result<StoredFile, AppError>> {
    const name = await asked;
    if (!name.ok) return name;
    const file = await onDisk(accountId, name.value, lasting);
    return file === null
      ? fail({ kind: 'disk-refused', detail: 'the file is not there' })
      : ok(file);
  }

  /** What to fetch for a medium of which nothing that would do is stored. */
  function wantedRole(
    medium: LibraryMedium,
    rendition: MediumTarget['rendition'],
  ): 'original' | 'poster' | null {
    const still = rendition === 'thumbnail' && (medium.type === 'video' || medium.withheld);
    if (still) return medium.hasPoster ? 'poster' : null;
    return medium.withheld ? null : 'original';
  }

  async function medium(target: MediumTarget): Promise<Result<StoredFile, AppError>> {
    const { accountId, postId, mediaId, rendition } = target;
    const post = await readers.read(accountId, (library) => library.post(postId));
    if (!post.ok) return post;
    const known = post.value?.media.find(({ id }) => id === mediaId);
    if (known === undefined) return fail({ kind: 'not-found' });
    for (const role of candidates[rendition]) {
      // A video is no picture of itself.
      if (rendition === 'thumbnail' && role === 'original' && known.type === 'video') continue;
      const name = known.files[role]?.name;
      const lasting = role === candidates[rendition][0];
      const file = name === undefined ? null : await onDisk(accountId, name, lasting);
      if (file !== null) return ok(file);
    }
    const role = wantedRole(known, rendition);
    if (role === null) return fail({ kind: 'not-found' });
    const asked = fetchNow.file(accountId, { postId, mediaId, role });
    return fetched(accountId, asked, rendition === 'original');
  }

  async function profilePicture(accountId: AccountId): Promise<Result<StoredFile, AppError>> {
    const known = await readers.read(accountId, (library) => library.profile());
    if (!known.ok) return known;
    const name = known.value?.profile.pictureName ?? null;
    if (name === null) return fail({ kind: 'not-found' });
    return fetched(accountId, fetchNow.profilePicture(accountId, name), false);
  }

  return {
    resolve: (target) =>
      target.kind === 'profile-picture' ? profilePicture(target.accountId) : medium(target),
  };
}
