import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { status } from '../library/file-server.ts';
import { png } from '../library/sample-files.ts';
import { account, createPostsUnderTest, graph, medium, post } from './posts-under-test.ts';

const picture = png(1200, 800);

describe('a medium of a post', () => {
  it('is downloaded once, then served from the disk', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    servePosts(post('11', { media_url: serveFile('/11', picture) }));
    await posts.page(account, null);
    const first = await files.resolve(medium('11'));
    if (!first.ok) throw new Error(first.error.kind);
    expect(readFileSync(first.value.path).equals(picture)).toBe(true);
    expect(await files.resolve(medium('11'))).toEqual(first);
    expect(server.hits('/11')).toBe(1);
  });

  it('is asked for anew, once, when its address has expired', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    servePosts(post('11', { media_url: `${server.origin}/old` }));
    server.serve('/old', status(403));
    server.serve('/v26.0/11', graph(post('11', { media_url: serveFile('/new', picture) })));
    await posts.page(account, null);
    expect(await files.resolve(medium('11'))).toMatchObject({ ok: true });
    expect([server.hits('/old'), server.hits('/v26.0/11'), server.hits('/new')]).toEqual([1, 1, 1]);
  });

  it('is gone for this run when the fresh address does not work either', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    servePosts(post('11', { media_url: `${server.origin}/old` }));
    server.serve('/old', status(403));
    server.serve('/new', status(410));
    server.serve('/v26.0/11', graph(post('11', { media_url: `${server.origin}/new` })));
    await posts.page(account, null);
    expect(await files.resolve(medium('11'))).toMatchObject({ error: { kind: 'gone' } });
    const asked = server.asked.length;
    expect(await files.resolve(medium('11'))).toMatchObject({ error: { kind: 'gone' } });
    expect(server.asked.length).toBe(asked);
    // A refresh that brings another address is another chance.
    servePosts(post('11', { media_url: serveFile('/newest', picture) }));
    await posts.page(account, null);
    expect(await files.resolve(medium('11'))).toMatchObject({ ok: true });
  });

  it('asks once for a whole carousel that expired', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    const children = Array.from({ length: 20 }, (_, index) => String(100 + index));
    const carousel = (addressOf: (id: string) => string): object =>
      post('11', {
        media_type: 'CAROUSEL_ALBUM',
        children: {
          data: children.map((id) => ({ id, media_type: 'IMAGE', media_url: addressOf(id) })),
        },
      });
    for (const id of children) server.serve(`/old/${id}`, status(403));
    servePosts(carousel((id) => `${server.origin}/old/${id}`));
    server.serve(
      '/v26.0/11',
      graph(carousel((id) => serveFile(`/new/${id}`, png(10, 10, 64, Number(id))))),
    );
    await posts.page(account, null);
    const outcomes = await Promise.all(children.map((id) => files.resolve(medium('11', id))));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(server.hits('/v26.0/11')).toBe(1);
  });

  it('makes one request for all who want it at the same time', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    servePosts(post('11', { media_url: `${server.origin}/old` }));
    server.serve('/old', status(403));
    server.serve('/v26.0/11', graph(post('11', { media_url: serveFile('/new', picture) })));
    await posts.page(account, null);
    await Promise.all(Array.from({ length: 10 }, () => files.resolve(medium('11'))));
    expect([server.hits('/old'), server.hits('/v26.0/11'), server.hits('/new')]).toEqual([1, 1, 1]);
  });

  it('is one medium for all who want it, in whatever order they name its parts', async () => {
    const { posts, files, server, servePosts } = await createPostsUnderTest();
    servePosts(post('11', { media_url: `${server.origin}/old` }));
    server.serve('/old', status(403));
    server.serve('/v26.0/11', graph(post('11', { media_url: `${server.origin}/new` })));
    // The fresh address fails while a second one waits for it, which must not ask for the item too.
    let failNew = (): void => undefined;
    server.serve('/new', (response) => {
      failNew = () => status(403)(response);
    });
    await posts.page(account, null);
    const target = medium('11');
    const otherOrder = Object.fromEntries(Object.entries(target).toReversed()) as typeof target;
    const first = files.resolve(target);
    await expect.poll(() => server.hits('/new')).toBe(1);
    const second = files.resolve(otherOrder);
    failNew();
    const gone = { error: { kind: 'gone' } };
    expect(await Promise.all([first, second])).toMatchObject([gone, gone]);
    expect([server.hits('/v26.0/11'), server.hits('/new')]).toEqual([1, 1]);
  });

  it('of a post that is not remembered is asked for', async () => {
    const { files, server, serveFile } = await createPostsUnderTest();
    server.serve('/v26.0/11', graph(post('11', { media_url: serveFile('/11', picture) })));
    expect(await files.resolve(medium('11'))).toMatchObject({ ok: true });
  });

  it('that Instagram withholds is not asked for; its still picture is', async () => {
    const { posts, files, server, servePosts, serveFile } = await createPostsUnderTest();
    servePosts(post('11', { media_type: 'VIDEO', thumbnail_url: serveFile('/still', picture) }));
    await posts.page(account, null);
    const asked = server.asked.length;
    expect(await files.resolve(medium('11'))).toMatchObject({ error: { kind: 'not-found' } });
    expect(await files.resolve(medium('11', '99'))).toMatchObject({ error: { kind: 'not-found' } });
    expect(server.asked.length).toBe(asked);
    expect(await files.resolve(medium('11', '11', 'thumbnail'))).toMatchObject({ ok: true });
  });

  it('on a foreign host is not fetched, in the first address or the renewed one', async () => {
    const { posts, files, server, servePosts } = await createPostsUnderTest();
    const foreign = await createPostsUnderTest();
    const address = foreign.serveFile('/11', picture);
    servePosts(post('11', { media_url: address }), post('12', { media_url: `${server.origin}/x` }));
    server.serve('/x', status(403));
    server.serve('/v26.0/12', graph(post('12', { media_url: address })));
    await posts.page(account, null);
    const refused = { ok: false, error: { kind: 'unexpected-reply' } };
    expect(await files.resolve(medium('11'))).toMatchObject(refused);
    expect(await files.resolve(medium('12'))).toMatchObject(refused);
    expect(foreign.server.asked).toEqual([]);
  });

  it('that the server redirects elsewhere is not fetched from there', async () => {
    const { posts, files, server, servePosts } = await createPostsUnderTest();
    const foreign = await createPostsUnderTest();
    const location = foreign.serveFile('/11', picture);
    server.serve('/11', status(302, { location }));
    servePosts(post('11', { media_url: `${server.origin}/11` }));
    await posts.page(account, null);
    expect(await files.resolve(medium('11'))).toMatchObject({
      error: { kind: 'unexpected-reply' },
    });
    expect(foreign.server.asked).toEqual([]);
  });

  it('never travels with the token', async () => {
    const { posts, files, server, servePosts } = await createPostsUnderTest();
    let headers = '';
    server.serve('/11', (response) => {
      headers = JSON.stringify(response.req.headers);
      response.end(picture);
    });
    servePosts(post('11', { media_url: `${server.origin}/11` }));
    await posts.page(account, null);
    expect(await files.resolve(medium('11'))).toMatchObject({ ok: true });
    expect(headers).not.toMatch(/authorization|cookie|referer|IGAA/i);
  });
});

describe('a profile picture', () => {
  const target = { kind: 'profile-picture', accountId: account } as const;

  it('is kept while only its signature changes, and fetched anew when it does', async () => {
    const { posts, files, server, serveFile } = await createPostsUnderTest();
    const profile = (address: string): void =>
      server.serve('/v26.0/me', graph({ id: '1', username: 'ada', profile_picture_url: address }));
    const address = serveFile('/face', picture);
    profile(`${address}?oh=1`);
    const first = await files.resolve(target);
    expect(first).toMatchObject({ ok: true });
    profile(`${address}?oh=2`);
    await posts.profile(account);
    expect(await files.resolve(target)).toEqual(first);
    expect(server.hits('/face')).toBe(1);
    profile(serveFile('/other-face', png(20, 20)));
    await posts.profile(account);
    expect(await files.resolve(target)).not.toEqual(first);
  });

  it.each([
    ['that there is none of', {}, 'not-found'],
    [
      'on a foreign host',
      { profile_picture_url: 'https://evil.example/a.jpg' },
      'unexpected-reply',
    ],
    ['without a real address', { profile_picture_url: 'not an address' }, 'unexpected-reply'],
  ])('%s is not fetched', async (_what, fields, kind) => {
    const { files, server } = await createPostsUnderTest();
    server.serve('/v26.0/me', graph({ id: '1', username: 'ada', ...fields }));
    expect(await files.resolve(target)).toMatchObject({ ok: false, error: { kind } });
  });

  it('is asked for anew, once, when its address has expired', async () => {
    const { posts, files, server, serveFile } = await createPostsUnderTest();
    const profile = (address: string): void =>
      server.serve('/v26.0/me', graph({ id: '1', username: 'ada', profile_picture_url: address }));
    server.serve('/old', status(403));
    profile(`${server.origin}/old`);
    await posts.profile(account);
    profile(serveFile('/new', picture));
    expect(await files.resolve(target)).toMatchObject({ ok: true });
    expect([server.hits('/old'), server.hits('/new'), server.hits('/v26.0/me')]).toEqual([1, 1, 2]);
  });
});
