import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { MediaTarget } from '../../preload/contract/media-address.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { InstagramMedia, InstagramProfile } from '../instagram/instagram-types.ts';
import type { DownloadError } from '../library/media/download.ts';
import { mayFetchFrom } from '../library/media/media-hosts.ts';
import { pictureName } from '../library/media/media-name.ts';
import type { MediaStore, StoredFile } from '../library/media/media-store.ts';
import type { Logger } from '../log/logger.ts';
import type { AccountMemories, AccountMemory } from './account-memory.ts';
import { createInFlight } from './in-flight.ts';
import type { ReadWithToken } from './instagram-reader.ts';
import { filesOf } from './post-view.ts';

type MediumTarget = Extract<MediaTarget, { kind: 'medium' }>;

/** Finds the file that a `media:` address names, downloading it where it is not on disk. */
export interface MediaFiles {
  resolve(target: MediaTarget): Promise<Result<StoredFile, AppError>>;
}

/** A file that is wanted, and how to find where Instagram has it now. */
interface Wanted {
  readonly accountId: AccountId;
  readonly memory: AccountMemory;
  /** Its name in the library, given its address. */
  readonly nameAt: (address: string) => string;
  /** Asks Instagram for the address anew; null when Instagram does not hand it out. */
  readonly renew: () => Promise<Result<string | null, AppError>>;
}

const withheld = { kind: 'not-found' } as const;
const gone = { kind: 'gone', detail: 'no address of it works' } as const;

/** Makes the resolver of `media:` addresses. */
export function createMediaFiles(dependencies: {
  readonly read: ReadWithToken;
  readonly memories: AccountMemories;
  readonly store: MediaStore;
  /** The loopback origin of an account's Instagram; null for the real one. */
  readonly loopbackOf: (accountId: AccountId) => string | null;
  readonly log: Logger;
}): MediaFiles {
  const { read, memories, store, loopbackOf, log } = dependencies;
  const wantedNow = createInFlight<Result<StoredFile, AppError>>();
  const posts = createInFlight<Result<InstagramMedia, AppError>>();
  const profiles = createInFlight<Result<InstagramProfile, AppError>>();

  async function download(
    { accountId, memory, nameAt }: Wanted,
    address: string,
  ): Promise<Result<StoredFile, DownloadError>> {
    if (!mayFetchFrom(address, loopbackOf(accountId))) {
      log.warn('media on a foreign host was not fetched', {
        host: URL.canParse(address) ? new URL(address).host : 'no address',
      });
      return fail({ kind: 'unexpected-reply', detail: 'media on a foreign host' });
    }
    const downloaded = await store.download(accountId, nameAt(address), address);
    if (!downloaded.ok && downloaded.error.kind === 'gone') memory.deadAddresses.add(address);
    return downloaded;
  }

  /**
   * Downloads from the address at hand; where there is none, or it has expired, the item is asked
   * for again, once. An address that does not work even so is not tried again.
   */
  async function downloadFresh(
    wanted: Wanted,
    address: string | null,
  ): Promise<Result<StoredFile, AppError>> {
    const { deadAddresses } = wanted.memory;
    if (address !== null) {
      if (deadAddresses.has(address)) return fail(gone);
      const first = await download(wanted, address);
      if (first.ok) return first;
      if (first.error.kind !== 'address-expired') return fail(first.error);
    }
    const renewed = await wanted.renew();
    if (!renewed.ok) return renewed;
    if (renewed.value === null) return fail(withheld);
    const second = await download(wanted, renewed.value);
    if (second.ok) return second;
    if (second.error.kind !== 'address-expired') return fail(second.error);
    deadAddresses.add(renewed.value);
    return fail(gone);
  }

  async function medium(target: MediumTarget): Promise<Result<StoredFile, AppError>> {
    const { accountId, postId, mediaId, rendition } = target;
    const name = `${mediaId}/${rendition}`;
    const stored = await store.find(accountId, name);
    if (stored !== null) return ok(stored);

    const addressIn = (post: InstagramMedia): string | null => {
      const file = filesOf(post).find(({ id }) => id === mediaId);
      if (file === undefined) return null;
      return rendition === 'thumbnail' ? file.thumbnailUrl : file.mediaUrl;
    };
    const memory = memories.of(accountId);
    const known = memory.posts.get(postId);
    const address = known === undefined ? null : addressIn(known);
    // Known, and withheld by Instagram: asking again would not help.
    if (known !== undefined && address === null) return fail(withheld);
    const renew = async (): Promise<Result<string | null, AppError>> => {
      // All files of a carousel expire together: another one's renewal is this one's, too.
      const renewed = memory.posts.get(postId);
      const fresh = renewed === undefined ? null : addressIn(renewed);
      if (fresh !== null && fresh !== address) return ok(fresh);
      const post = await posts.share(`${accountId}/${postId}`, () =>
        read(accountId, (client, token) => client.getMedia(token, postId)),
      );
      if (!post.ok) return post;
      memory.posts.set(postId, post.value);
      return ok(addressIn(post.value));
    };
    return downloadFresh({ accountId, memory, nameAt: () => name, renew }, address);
  }

  async function profilePicture(accountId: AccountId): Promise<Result<StoredFile, AppError>> {
    const memory = memories.of(accountId);
    const renew = async (): Promise<Result<string | null, AppError>> => {
      const profile = await profiles.share(accountId, () =>
        read(accountId, (client, token) => client.getProfile(token)),
      );
      if (!profile.ok) return profile;
      memory.profile = profile.value;
      return ok(profile.value.profilePictureUrl);
    };
    if (memory.profile === null) {
      const renewed = await renew();
      if (!renewed.ok) return renewed;
    }
    const address = memory.profile?.profilePictureUrl ?? null;
    if (address === null) return fail(withheld);
    const stored = await store.find(accountId, pictureName(address));
    if (stored !== null) return ok(stored);
    return downloadFresh({ accountId, memory, nameAt: pictureName, renew }, address);
  }

  return {
    resolve: (target) =>
      wantedNow.share(JSON.stringify(target), () =>
        target.kind === 'profile-picture' ? profilePicture(target.accountId) : medium(target),
      ),
  };
}
