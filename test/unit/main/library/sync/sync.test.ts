import { describe, expect, it } from 'vitest';

import { everyPost } from '../../../../../preload/contract/post-query.ts';
import { contentOf } from './library-content.ts';
import { instagramSource } from './instagram-source.ts';
import { mixedPosts, postId } from './sample-album.ts';
import { createSyncUnderTest, instagramWith, syncOf } from './sync-under-test.ts';

describe('a first sync', () => {
  it('brings every post, picture, video, poster and child, newest first', async () => {
    const { run, reader, folder, writer, instagram, states, time } = await syncOf(
      mixedPosts(30, 1),
      { most: 10 },
    );
    expect(await run()).toMatchObject({ phase: 'idle' });
    const { posts, files } = contentOf(reader, folder);
    expect(posts).toHaveLength(30);
    expect(reader.posts(everyPost, 0, 1)[0]?.id).toBe(postId(30));
    // 20 pictures, 4 videos with posters, 6 carousels of 2 pictures and a video with its poster.
    expect(writer.fileCounts()).toMatchObject({ wanted: 52, stored: 52 });
    expect(files).toHaveLength(52);
    expect(files.filter((name) => name.endsWith('.mp4'))).toHaveLength(10);
    expect(instagram.requestsFor('posts')).toHaveLength(3);
    expect(instagram.requestsFor('post')).toHaveLength(0);
    expect(instagram.requestsFor('file')).toHaveLength(52);
    await time.pass(250);
    expect(states.at(-1)).toMatchObject({ phase: 'idle' });
  });

  it('asks for one page, and for no file, when there is nothing new', async () => {
    const { run, instagram } = await syncOf(mixedPosts(30, 1), { most: 10 });
    await run();
    const before = instagram.requests.length;
    expect(await run()).toMatchObject({ phase: 'idle' });
    const asked = instagram.requests.slice(before).map(({ endpoint }) => endpoint);
    expect(asked.toSorted()).toEqual(['posts', 'profile']);
  });

  it('of an empty account is complete, and empty', async () => {
    const { run, reader, time } = await syncOf([]);
    const now = time.clock.now();
    expect(await run()).toEqual({ phase: 'idle', lastCompletedAt: now });
    expect(reader.count(everyPost)).toBe(0);
  });

  it('keeps what is withheld as a post without a file', async () => {
    const { run, writer, instagram } = await syncOf([
      { number: 2, kind: 'withheld' },
      { number: 1 },
    ]);
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(writer.fileCounts()).toMatchObject({ wanted: 1, stored: 1 });
    expect(instagram.requestsFor('file')).toHaveLength(1);
  });

  it('stores the same bytes once', async () => {
    const { run, writer, reader, folder } = await syncOf([
      { number: 3, bytesOf: 1 },
      { number: 2 },
      { number: 1 },
    ]);
    await run();
    expect(writer.fileCounts()).toMatchObject({ wanted: 3, stored: 3 });
    expect(contentOf(reader, folder).files).toHaveLength(2);
  });
});

describe('what changed on Instagram', () => {
  it('new posts come with the next sync, which ends on known ground, a pinned post first or not', async () => {
    const first = await syncOf([{ number: 1 }, ...mixedPosts(30, 2)], { most: 5 });
    await first.run();
    const later = await instagramWith([{ number: 1 }, ...mixedPosts(37, 2)]);
    const { folder, writer, time } = first;
    const second = createSyncUnderTest(instagramSource(later.origin, time.clock, 5), {
      folder,
      writer,
      time,
    });
    await second.run();
    expect(second.reader.count(everyPost)).toBe(37);
    // Two pages hold the pinned one and the seven new ones.
    expect(later.requestsFor('posts')).toHaveLength(2);
  });

  it('a full pass marks what vanished, keeps its files, and takes it back when it is restored', async () => {
    const posts = mixedPosts(12, 1);
    const first = await syncOf(posts, { most: 5 });
    await first.run();
    const { folder, writer, time, reader } = first;
    const { files } = contentOf(reader, folder);
    const syncWith = async (now: typeof posts): Promise<void> => {
      const instagram = await instagramWith(now);
      const source = instagramSource(instagram.origin, time.clock, 5);
      await createSyncUnderTest(source, { folder, writer, time }).run('full');
    };
    await syncWith(posts.filter(({ number }) => number !== 5 && number !== 12));
    const gone = { ...everyPost, gone: true };
    expect(reader.posts(gone, 0, 9).map(({ id }) => id)).toEqual([postId(12), postId(5)]);
    expect(contentOf(reader, folder).files).toEqual(files);
    await syncWith(posts);
    expect(reader.count(gone)).toBe(0);
  });

  it('a full pass keeps the old words of an edited caption', async () => {
    const first = await syncOf(mixedPosts(12, 1), { most: 5 });
    await first.run();
    const { folder, writer, time, reader } = first;
    const edited = mixedPosts(12, 1).map((post) =>
      post.number === 2 ? { ...post, caption: 'Other words' } : post,
    );
    const instagram = await instagramWith(edited);
    const source = instagramSource(instagram.origin, time.clock, 5);
    await createSyncUnderTest(source, { folder, writer, time }).run('full');
    const post = reader.posts(everyPost, 0, 20).find(({ id }) => id === postId(2));
    if (post === undefined) throw new Error('Not there');
    expect(reader.captionHistory(post.id).map(({ caption }) => caption)).toEqual([
      'Other words',
      'Post 2 #sample',
    ]);
  });

  it('a reply with less than half of the posts calls none of them gone', async () => {
    const first = await syncOf(mixedPosts(12, 1));
    await first.run();
    const { folder, writer, time, reader, instagram } = first;
    const source = instagramSource(instagram.origin, time.clock);
    const second = createSyncUnderTest(
      {
        ...source,
        page: () => Promise.resolve({ ok: true, value: { media: [], nextCursor: null } }),
      },
      { folder, writer, time },
    );
    expect(await second.run('full')).toMatchObject({
      phase: 'failed',
      error: { kind: 'unexpected-reply' },
    });
    expect(reader.count({ ...everyPost, gone: true })).toBe(0);
  });
});
