import { describe, expect, it } from 'vitest';

import { knownErrors } from '../../../../faults/instagram-errors.ts';
import type { KnownErrorName } from '../../../../faults/instagram-errors.ts';
import { misbehave } from '../../../../faults/misbehaviour.ts';
import type { Sync } from '../../../../../main/library/sync/sync.ts';
import type { SyncState } from '../../../../../preload/contract/sync.ts';
import { mediaIdSchema, postIdSchema } from '../../../../../preload/contract/ids.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';
import { filesBelow } from '../sample-files.ts';
import { everyPost } from '../../../../../preload/contract/post-query.ts';
import { contentOf } from './library-content.ts';
import { instagramSource } from './instagram-source.ts';
import { mixedPosts, postId } from './sample-album.ts';
import { createSyncUnderTest, ended, instagramWith, syncOf, patiently } from './sync-under-test.ts';

const minute = 60_000;
const posts = mixedPosts(12, 1);
/** Pictures, videos, posters and children of `posts`. */
const filesInAll = 19;

async function phaseOf(sync: Sync, phase: SyncState['phase']): Promise<SyncState> {
  await expect.poll(() => sync.state().phase, patiently).toBe(phase);
  return sync.state();
}

const waiting: ReadonlySet<KnownErrorName> = new Set<KnownErrorName>([
  'unknownError',
  'tooMuchData',
  'serviceUnavailable',
]);
const limits = ([name]: readonly [KnownErrorName, unknown]): boolean => name.endsWith('Limit');
const deaths = ([, { error }]: readonly [string, { readonly error: { readonly code: number } }]) =>
  error.code === 190 || error.code === 102;
// `knownErrors` has these names and no others.
const entries = Object.entries(knownErrors) as [
  KnownErrorName,
  (typeof knownErrors)[KnownErrorName],
][];

it('a refresh that Instagram holds up says how many posts are here, not how many it has read', async () => {
  const { sync, run, time, instagram } = await syncOf(posts, { most: 5 });
  await run();
  instagram.setFaults({ at: 'posts', does: misbehave.rateLimited(12), times: 1 });
  sync.start('full');
  expect(await phaseOf(sync, 'waiting')).toMatchObject({
    progress: { postsDone: 0, postsStored: posts.length },
  });
  await time.pass(12 * minute);
  await ended(sync);
});

describe.each([
  ['first page', 0],
  ['second page', 1],
] as const)('an error of Instagram on the %s', (_, after) => {
  it.each(entries.filter(limits).map(([name]) => name))(
    'waits as long as it asks, keeps its place and goes on: %s',
    async (name) => {
      const { sync, run, time, instagram, writer } = await syncOf(posts, { most: 5 });
      instagram.setFaults({ at: 'posts', does: misbehave.rateLimited(12, name), times: 1, after });
      sync.start('newest');
      const state = await phaseOf(sync, 'waiting');
      expect(state).toMatchObject({
        wait: { for: 'rate-limit', until: time.clock.now() + 12 * minute },
        progress: { postsDone: after * 5 },
      });
      sync.start('newest');
      expect(sync.state().phase, 'asking again does not help').toBe('waiting');
      await time.pass(12 * minute);
      await ended(sync);
      expect(writer.fileCounts().stored).toBe(filesInAll);
      // Three pages, one of them twice.
      expect(instagram.requestsFor('posts')).toHaveLength(4);
      expect(await run()).toMatchObject({ phase: 'idle' });
    },
  );

  it.each(entries.filter(deaths).map(([name]) => name))(
    'waits for the person to sign in: %s',
    async (name) => {
      const { sync, instagram, reader } = await syncOf(posts, { most: 5 });
      instagram.setFaults({ at: 'posts', does: misbehave.graphError(name), times: 1, after });
      sync.start('newest');
      expect(await phaseOf(sync, 'waiting')).toMatchObject({
        wait: { for: 'sign-in', error: { kind: 'token-dead' } },
      });
      sync.start('newest');
      await ended(sync);
      expect(reader.count(everyPost)).toBe(12);
    },
  );

  it.each([...waiting])('waits a while and tries again: %s', async (name) => {
    const { sync, time, instagram, reader } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does: misbehave.graphError(name), times: 6, after });
    sync.start('newest');
    expect(await phaseOf(sync, 'waiting')).toMatchObject({
      wait: { for: 'instagram', error: { kind: 'temporarily-unavailable' } },
    });
    instagram.setFaults();
    await time.pass(minute);
    await ended(sync);
    expect(reader.count(everyPost)).toBe(12);
  });

  it.each([
    ['permissionMissing', 'permission-missing'],
    ['permissionDenied', 'permission-missing'],
    ['blockedForAWhile', 'blocked-for-a-while'],
    ['unsupportedRequest', 'unsupported-account'],
    ['objectGone', 'unsupported-account'],
  ] as const)('ends the run, and covers no ground: %s', async (name, kind) => {
    const { run, instagram, writer, reader } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does: misbehave.graphError(name), after });
    expect(await run()).toMatchObject({ phase: 'failed', error: { kind } });
    expect(writer.lastCompleted('full')).toBeNull();
    instagram.setFaults();
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(reader.count(everyPost)).toBe(12);
  });

  it.each([
    ['a broken connection', misbehave.reset(), 'network'],
    ['half a reply', misbehave.cutOff(), 'instagram'],
    ['a page of HTML', misbehave.html(), 'instagram'],
    ['an empty reply', misbehave.empty(), 'instagram'],
  ] as const)('waits and tries again at once when asked: %s', async (_name, does, wait) => {
    const { sync, instagram, reader } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does, after });
    sync.start('newest');
    expect(await phaseOf(sync, 'waiting')).toMatchObject({ wait: { for: wait } });
    instagram.setFaults();
    sync.start('newest');
    await ended(sync);
    expect(reader.count(everyPost)).toBe(12);
  });
});

describe('a cursor that Instagram no longer takes', () => {
  it('begins the run anew, once, and leaves no gap', async () => {
    const { run, instagram, reader } = await syncOf(posts, { most: 5 });
    // The client tries three sets of fields before it gives up.
    instagram.setFaults({
      at: 'posts',
      does: misbehave.graphError('badField'),
      times: 3,
      after: 1,
    });
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(reader.count(everyPost)).toBe(12);
  });

  it('ends the run where that does not help', async () => {
    const { run, instagram, writer } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does: misbehave.graphError('badField') });
    expect(await run()).toMatchObject({ phase: 'failed', error: { kind: 'request-refused' } });
    expect(writer.lastCompleted('full')).toBeNull();
  });
});

describe('files', () => {
  it('whose address has ended are fetched from a fresh one, asked for by the page', async () => {
    const instagram = await instagramWith(posts);
    const time = createFakeTime();
    const source = instagramSource(instagram.origin, time.clock);
    const refused = new Set<string>();
    const { run, writer } = createSyncUnderTest(
      {
        ...source,
        fetch: (address, init) => {
          if (refused.has(address)) return source.fetch(address, init);
          refused.add(address);
          return Promise.resolve(new Response('URL signature expired', { status: 403 }));
        },
      },
      { time },
    );
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(writer.fileCounts()).toMatchObject({ wanted: filesInAll, stored: filesInAll });
    expect(instagram.requestsFor('post').length).toBeLessThanOrEqual(3);
  });

  it('are not called unavailable by a network that refuses every address', async () => {
    const { sync, instagram, writer } = await syncOf(posts);
    instagram.setFaults({ at: 'file', does: misbehave.expiredAddress() });
    sync.start('newest');
    expect(await phaseOf(sync, 'waiting')).toMatchObject({ wait: { for: 'instagram' } });
    expect(writer.fileCounts().wanted).toBeGreaterThanOrEqual(filesInAll - 5);
    await sync.stop();
  });

  it('that no address leads to are no longer wanted, and not asked for again', async () => {
    const { run, instagram, writer } = await syncOf([{ number: 1 }]);
    instagram.setFaults({ at: 'file', does: misbehave.expiredAddress() });
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(instagram.requestsFor('file')).toHaveLength(2);
    expect(writer.fileCounts()).toMatchObject({ wanted: 0, stored: 0 });
  });

  it('are waited for while the network is away, and it comes back by itself', async () => {
    const { sync, instagram, time, writer } = await syncOf(posts);
    instagram.setFaults({ at: 'file', does: misbehave.reset() });
    sync.start('newest');
    expect(await phaseOf(sync, 'waiting')).toMatchObject({
      wait: { for: 'network' },
      progress: { doing: 'files', filesWanted: filesInAll },
    });
    instagram.setFaults();
    await time.pass(5000);
    await ended(sync);
    expect(writer.fileCounts().stored).toBe(filesInAll);
  });

  it('that are broken for ever keep neither the others away nor the run', async () => {
    const instagram = await instagramWith(posts);
    const time = createFakeTime();
    const source = instagramSource(instagram.origin, time.clock);
    let asked = 0;
    const { sync, writer } = createSyncUnderTest(
      {
        ...source,
        fetch: (address, init) => {
          if (!address.includes(postId(12))) return source.fetch(address, init);
          asked += 1;
          return Promise.resolve(new Response('Oh no', { status: 503 }));
        },
      },
      { time },
    );
    sync.start('newest');
    for (let waits = 0; waits < 5 && sync.state().phase !== 'idle'; waits += 1) {
      await expect.poll(() => sync.state().phase, patiently).not.toBe('running');
      await time.pass(30 * minute);
    }
    await ended(sync);
    expect(writer.fileCounts()).toMatchObject({ wanted: filesInAll, stored: filesInAll - 1 });
    expect(asked).toBe(3);
  });

  it('are asked for by the page after a restart, not post by post', async () => {
    const first = await syncOf(posts, { most: 4 });
    first.instagram.setFaults({ at: 'file', does: misbehave.reset() });
    first.sync.start('newest');
    await phaseOf(first.sync, 'waiting');
    await first.sync.stop();
    const { folder, writer, time } = first;
    const instagram = await instagramWith(posts);
    const second = createSyncUnderTest(instagramSource(instagram.origin, time.clock, 4), {
      folder,
      writer,
      time,
    });
    expect(await second.run()).toMatchObject({ phase: 'idle' });
    expect(writer.fileCounts().stored).toBe(filesInAll);
    expect(instagram.requestsFor('posts')).toHaveLength(3);
    expect(instagram.requestsFor('post')).toHaveLength(0);
  });

  it('wait while the disk is nearly full, and go on when there is room', async () => {
    let free = 1;
    const { sync, time, writer, folder } = await syncOf(posts, {
      freeBytes: () => Promise.resolve(free),
      reserve: 1000,
    });
    sync.start('newest');
    expect(await phaseOf(sync, 'waiting')).toMatchObject({ wait: { for: 'disk-space' } });
    expect(filesBelow(folder).filter((name) => name.endsWith('.png'))).toEqual([]);
    await time.pass(30_000);
    expect(sync.state().phase).toBe('waiting');
    free = 2000;
    await time.pass(30_000);
    await ended(sync);
    expect(writer.fileCounts().stored).toBe(filesInAll);
  });
});

describe('a person', () => {
  it('pauses and goes on', async () => {
    const { sync, instagram, writer } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does: misbehave.slow(50), after: 1 });
    sync.start('newest');
    await expect.poll(() => instagram.requestsFor('posts').length, patiently).toBe(2);
    sync.pause();
    expect(sync.state().phase).toBe('paused');
    await expect
      .poll(() => sync.state(), patiently)
      .toMatchObject({ phase: 'paused', progress: { postsDone: 10 } });
    // The page that was under way named the next, which is read ahead of who asks; no other is.
    expect(instagram.requestsFor('posts').length).toBeLessThanOrEqual(3);
    sync.resume();
    await ended(sync);
    expect(writer.fileCounts().stored).toBe(filesInAll);
  });

  it('cancels, and nothing half is left', async () => {
    const { sync, instagram, writer, reader, folder } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'file', does: misbehave.silence(), after: 3 });
    sync.start('newest');
    await expect.poll(() => instagram.requestsFor('file').length, patiently).toBe(15);
    await sync.stop();
    expect(sync.state()).toMatchObject({ phase: 'idle' });
    expect(contentOf(reader, folder).files).toHaveLength(3);
    expect(writer.fileCounts().stored).toBe(3);
  });

  it('who looks at a post gets its file, whatever the sync waits for', async () => {
    const { sync, instagram } = await syncOf(posts, { most: 5 });
    instagram.setFaults({ at: 'posts', does: misbehave.rateLimited(12), times: 1, after: 1 });
    sync.start('newest');
    await phaseOf(sync, 'waiting');
    const file = {
      postId: postIdSchema.parse(postId(12)),
      mediaId: mediaIdSchema.parse(postId(12)),
      role: 'original',
    } as const;
    const { signal } = new AbortController();
    expect(await sync.fileNow(file, signal)).toMatchObject({ ok: true, value: { height: 30 } });
    const before = instagram.requestsFor('file').length;
    expect(await sync.fileNow(file, signal)).toMatchObject({ ok: true, value: { height: 30 } });
    expect(instagram.requestsFor('file'), 'the stored one').toHaveLength(before);
    await sync.stop();
  });
});
