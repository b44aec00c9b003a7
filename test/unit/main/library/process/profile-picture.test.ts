import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { openMediaIndex } from '../../../../../main/library/media/media-index.ts';
import { pictureName } from '../../../../../main/library/media/media-name.ts';
import { createProfilePictureSearch } from '../../../../../main/library/process/profile-picture.ts';
import type { FindProfilePicture } from '../../../../../main/library/process/profile-picture.ts';
import type { SyncSource } from '../../../../../main/library/sync/sync-source.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { startFaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import type { Fault, FaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import { misbehave } from '../../../../faults/misbehaviour.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';
import { filesBelow, makeFolder } from '../sample-files.ts';
import { instagramSource } from '../sync/instagram-source.ts';
import { mixedPosts, sampleAlbum } from '../sync/sample-album.ts';

const { signal } = new AbortController();
const byContent = expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string;

interface Search {
  readonly find: FindProfilePicture;
  readonly instagram: FaultyInstagram;
  readonly folder: string;
  readonly files: () => readonly string[];
}

/** A search on real files, of an account whose picture is a sample's. */
async function searchUnderTest(
  options: {
    readonly hasPicture?: boolean;
    readonly faults?: readonly Fault[];
    readonly source?: (source: SyncSource) => Partial<SyncSource>;
  } = {},
): Promise<Search> {
  const { hasPicture = true, faults = [] } = options;
  const folder = makeFolder();
  const { load } = sampleAlbum(makeFolder(), mixedPosts(1, 1));
  const instagram = await startFaultyInstagram({
    faults,
    pictures: {
      load: async (madeAt) => {
        const { profile, posts } = await load(madeAt);
        const picture = hasPicture ? (posts[0]?.media[0]?.still ?? null) : null;
        return { profile: { ...profile, picture }, posts: [] };
      },
    },
  });
  onTestFinished(() => instagram.stop());
  const source = instagramSource(instagram.origin, createFakeTime().clock);
  const mediaFolder = join(folder, 'media');
  const files = (): readonly string[] => filesBelow(folder).filter((name) => name.endsWith('.png'));
  return {
    instagram,
    folder,
    files,
    find: createProfilePictureSearch({
      source: { ...source, ...options.source?.(source) },
      index: await openMediaIndex(join(folder, 'media-index.jsonl')),
      mediaFolder,
      exists: (file) => Promise.resolve(files().includes(file)),
    }),
  };
}

/** The name that the library's profile gives the picture. */
async function nameFor({ instagram }: Search): Promise<string> {
  const source = instagramSource(instagram.origin, createFakeTime().clock);
  const profile = await source.profile(signal);
  if (!profile.ok) throw new Error(profile.error.kind);
  return pictureName(profile.value.profilePictureUrl ?? '');
}

describe('the profile picture', () => {
  it('is fetched once, under the name that the profile gives it', async () => {
    const search = await searchUnderTest();
    const name = await nameFor(search);
    const first = await search.find(name, signal);
    expect(first).toEqual(ok(byContent));
    expect(search.files()).toEqual([first.ok ? first.value : '']);
    const asked = search.instagram.requests.length;
    expect(await search.find(name, signal)).toEqual(first);
    expect(search.instagram.requests).toHaveLength(asked);
  });

  it('that the disk lost is fetched again', async () => {
    const search = await searchUnderTest();
    const name = await nameFor(search);
    const first = await search.find(name, signal);
    const journal = join(search.folder, 'media-index.jsonl');
    writeFileSync(journal, `${JSON.stringify([name, `${'0'.repeat(64)}.png`])}\n`);
    const again = createProfilePictureSearch({
      source: instagramSource(search.instagram.origin, createFakeTime().clock),
      index: await openMediaIndex(journal),
      mediaFolder: join(search.folder, 'media'),
      exists: () => Promise.resolve(false),
    });
    expect(await again(name, signal)).toEqual(first);
  });

  it('of an account without one is not found', async () => {
    const { find, instagram } = await searchUnderTest({ hasPicture: false });
    expect(await find('profile-picture/1', signal)).toEqual(fail({ kind: 'not-found' }));
    expect(instagram.requestsFor('file')).toEqual([]);
  });

  it('on a foreign host is not asked for', async () => {
    const { find, instagram, files } = await searchUnderTest({
      // As for the real Instagram: loopback is then as foreign as any other host.
      source: () => ({ loopback: () => Promise.resolve(ok(null)) }),
    });
    expect(await find('profile-picture/1', signal)).toMatchObject({
      error: { kind: 'unexpected-reply' },
    });
    expect(instagram.requestsFor('file')).toEqual([]);
    expect(files()).toEqual([]);
  });

  it.each<[string, Fault, string]>([
    ['a dead token', { at: 'profile', does: misbehave.graphError('tokenExpired') }, 'token-dead'],
    ['an address that ended at once', { at: 'file', does: misbehave.expiredAddress() }, 'gone'],
  ])('fails by %s, and leaves nothing behind', async (_what, fault, kind) => {
    const { find, files } = await searchUnderTest({ faults: [fault] });
    expect(await find('profile-picture/1', signal)).toMatchObject({ ok: false, error: { kind } });
    expect(files()).toEqual([]);
  });

  it('that is no longer wanted is let go', async () => {
    const { find, instagram, folder } = await searchUnderTest({
      faults: [{ at: 'file', does: misbehave.stall() }],
    });
    const abort = new AbortController();
    const found = find('profile-picture/1', abort.signal);
    await expect.poll(() => instagram.requestsFor('file').length).toBe(1);
    abort.abort();
    expect(await found).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(filesBelow(folder)).toEqual([]);
  });
});
