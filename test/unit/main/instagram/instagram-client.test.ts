import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mediaFieldSets, profileFieldSets } from '../../../../main/instagram/field-sets.ts';
import { postIdSchema } from '../../../../preload/contract/ids.ts';
import { createClientUnderTest, tokenForTests } from './client-under-test.ts';
import { graphError, json, startScriptedServer } from './scripted-server.ts';
import type { ScriptedServer } from './scripted-server.ts';

const token = tokenForTests();
const firstPage = { after: null, limit: 50 };
const postId = postIdSchema.parse('18094157233000001');
const profile = { id: '27281358591558845', user_id: '17841405822304914', username: 'some.one' };

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

function post(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    id: '18094157233000001',
    media_type: 'IMAGE',
    timestamp: '2026-06-22T10:45:00+0000',
    ...fields,
  };
}

describe('getProfile', () => {
  const full = {
    ...profile,
    name: 'Some One',
    account_type: 'MEDIA_CREATOR',
    profile_picture_url: 'https://scontent.cdninstagram.com/p.jpg',
    biography: 'Line one\nline two',
    website: 'https://example.com',
    followers_count: 1200,
    follows_count: 0,
    media_count: 240,
  };
  const parsed = {
    userId: '17841405822304914',
    username: 'some.one',
    name: 'Some One',
    accountType: 'creator',
    profilePictureUrl: 'https://scontent.cdninstagram.com/p.jpg',
    biography: 'Line one\nline two',
    website: 'https://example.com',
    followersCount: 1200,
    followsCount: 0,
    mediaCount: 240,
  };

  it.each([
    ['flat', full],
    ['wrapped in data', { data: [full] }],
  ])('reads a reply that is %s', async (_, reply) => {
    server.answer(json(reply));
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toEqual({ ok: true, value: parsed });
  });

  it('asks one versioned path with the token in a header and nowhere else', async () => {
    server.answer(json(full));
    await createClientUnderTest(server.origin).client.getProfile(token);
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'GET', path: '/v26.0/me' });
    expect(request?.headers.authorization).toBe(`Bearer ${token}`);
    expect([...(request?.query ?? [])]).toEqual([['fields', profileFieldSets[0]]]);
    expect(request?.headers.cookie).toBeUndefined();
  });

  it('takes absent, empty and odd fields for absent', async () => {
    server.answer(json({ ...profile, name: '', website: null, followers_count: 'many' }));
    const result = await createClientUnderTest(server.origin).client.getProfile(token);
    expect(result).toMatchObject({
      ok: true,
      value: { name: null, website: null, followersCount: null, accountType: 'unknown' },
    });
  });

  it('keeps every digit of ids written as bare numbers, and of the app-scoped id alone', async () => {
    const { client } = createClientUnderTest(server.origin);
    server.answer(json('{"id":1,"user_id":27281358591558845,"username":"a"}'));
    expect(await client.getProfile(token)).toMatchObject({
      value: { userId: '27281358591558845' },
    });
    server.answer(json('{"id":27281358591558847,"username":"a"}'));
    expect(await client.getProfile(token)).toMatchObject({
      value: { userId: '27281358591558847' },
    });
  });

  it('asks without biography and website after code 100, and remembers that', async () => {
    server.answer(graphError({ code: 100 }), json(profile));
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ ok: true });
    await client.getProfile(token);
    expect(server.seen.map((request) => request.query.get('fields'))).toEqual([
      profileFieldSets[0],
      profileFieldSets[1],
      profileFieldSets[1],
    ]);
  });

  it.each([
    ['no username', { id: '1' }],
    ['no id', { username: 'a' }],
    ['an id that is none', { id: '../1', username: 'a' }],
    ['an empty list', { data: [] }],
  ])('calls a reply with %s unexpected', async (_, reply) => {
    server.answer(json(reply));
    const result = await createClientUnderTest(server.origin).client.getProfile(token);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected-reply' } });
  });
});

describe('getMediaPage', () => {
  it('reads a carousel, a reel with hidden likes and a withheld picture', async () => {
    const children = [
      { id: '18094157233000011', media_type: 'IMAGE', media_url: 'https://a.cdninstagram.com/1' },
      { id: '18094157233000012', media_type: 'VIDEO', thumbnail_url: 'https://a.fbcdn.net/2' },
    ];
    server.answer(
      json({
        data: [
          post({ media_type: 'CAROUSEL_ALBUM', caption: 'Two', children: { data: children } }),
          post({ id: '2', media_type: 'VIDEO', media_product_type: 'REELS', comments_count: 0 }),
          post({ id: '3', timestamp: '2020-12-31T23:30:00-0130', like_count: 4 }),
        ],
        paging: { cursors: { before: 'b', after: 'a' } },
      }),
    );
    const result = await createClientUnderTest(server.origin).client.getMediaPage(token, firstPage);
    expect(result).toMatchObject({
      ok: true,
      value: {
        nextCursor: null,
        media: [
          {
            id: '18094157233000001',
            caption: 'Two',
            mediaUrl: null,
            timestamp: '2026-06-22T10:45:00.000Z',
            children: [
              { id: '18094157233000011', mediaUrl: 'https://a.cdninstagram.com/1' },
              { mediaType: 'VIDEO', mediaUrl: null, thumbnailUrl: 'https://a.fbcdn.net/2' },
            ],
          },
          { productType: 'REELS', likeCount: null, commentsCount: 0, children: [] },
          { timestamp: '2021-01-01T01:00:00.000Z', likeCount: 4, caption: null },
        ],
      },
    });
  });

  it('pages by its own address while a next page is named, empty pages included', async () => {
    const elsewhere = 'http://127.0.0.1:1/v26.0/me/media?access_token=SECRET&after=';
    server.answer(
      json({
        data: [post()],
        paging: { cursors: { after: 'c1' }, next: `${elsewhere}c1` },
      }),
      json({ data: [], paging: { next: `${elsewhere}c2` } }),
      json({ data: [post({ id: '2' })], paging: { cursors: { after: 'c3' } } }),
    );
    const { client } = createClientUnderTest(server.origin);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await client.getMediaPage(token, { after, limit: 25 });
      if (!page.ok) throw new Error(page.error.kind);
      ids.push(...page.value.media.map((media) => media.id));
      after = page.value.nextCursor;
    } while (after !== null);
    expect(ids).toEqual(['18094157233000001', '2']);
    expect(server.seen.map((request) => request.query.get('after'))).toEqual([null, 'c1', 'c2']);
    expect(server.seen.map((request) => request.query.get('limit'))).toEqual(['25', '25', '25']);
  });

  it.each([
    ['names a next page without a cursor', { next: 'https://graph.instagram.com/me/media' }],
    ['names the same page again', { next: 'https://x.test/?after=c1', cursors: { after: 'c1' } }],
  ])('does not end or circle silently when a page %s', async (_, paging) => {
    server.answer(json({ data: [post()], paging }));
    const { client } = createClientUnderTest(server.origin);
    const result = await client.getMediaPage(token, { after: 'c1', limit: 25 });
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected-reply' } });
  });

  it('leaves malformed posts and children out, counts them, and keeps the rest', async () => {
    const children = { data: [{ id: 'x' }, { id: '9', media_type: 'IMAGE' }] };
    server.answer(
      json({
        data: [
          post({ media_type: 'CAROUSEL_ALBUM', children }),
          null,
          post({ id: '2', timestamp: 'yesterday' }),
          post({ id: '3', media_type: 'HOLOGRAM' }),
          post({ id: '../4' }),
          post({ id: '5', children: 'none', like_count: -1 }),
        ],
      }),
    );
    const { client, warnings } = createClientUnderTest(server.origin);
    const result = await client.getMediaPage(token, firstPage);
    expect(result).toMatchObject({
      ok: true,
      value: { media: [{ children: [{ id: '9' }] }, { id: '5', likeCount: null, children: [] }] },
    });
    expect(warnings.map((warning) => warning.fields)).toEqual([{ dropped: 4, droppedChildren: 1 }]);
  });

  it('steps down through the field sets and stays there', async () => {
    server.answer(graphError({ code: 100 }), graphError({ code: 100 }), json({ data: [post()] }));
    const { client } = createClientUnderTest(server.origin);
    await client.getMediaPage(token, firstPage);
    await client.getMediaPage(token, firstPage);
    expect(server.seen.map((request) => request.query.get('fields'))).toEqual([
      ...mediaFieldSets,
      mediaFieldSets[2],
    ]);
  });

  it('says what a reply leaves untold: fields not asked for, children that could not be read', async () => {
    const untoldOf = async (fields: Readonly<Record<string, unknown>>): Promise<unknown> => {
      server.answer(json({ data: [post(fields)] }));
      const { client } = createClientUnderTest(server.origin);
      const page = await client.getMediaPage(token, firstPage);
      return page.ok ? page.value.media[0]?.untold : page.error;
    };
    expect(await untoldOf({})).toEqual([]);
    const children = { data: [{ id: '9', media_type: 'IMAGE' }, { id: '8' }] };
    expect(await untoldOf({ media_type: 'CAROUSEL_ALBUM', children })).toEqual(['children']);

    const { client } = createClientUnderTest(server.origin);
    server.answer(graphError({ code: 100 }), json({ data: [post()] }));
    expect(await client.getMediaPage(token, firstPage)).toMatchObject({
      value: { media: [{ untold: ['productType', 'altText', 'children'] }] },
    });
    server.answer(graphError({ code: 100 }), json(post()));
    expect(await client.getMedia(token, postId)).toMatchObject({
      value: {
        untold: ['caption', 'productType', 'likeCount', 'commentsCount', 'altText', 'children'],
      },
    });
  });

  it('asks for half when told to reduce the amount of data, and remembers that', async () => {
    const tooMuch = graphError(
      { code: 1, message: "Please reduce the amount of data you're asking for" },
      500,
    );
    server.answer(tooMuch, tooMuch, json({ data: [post()] }));
    const { client, waits } = createClientUnderTest(server.origin);
    expect(await client.getMediaPage(token, firstPage)).toMatchObject({ ok: true });
    await client.getMediaPage(token, firstPage);
    const limits = server.seen.map((request) => request.query.get('limit'));
    expect(limits).toEqual(['50', '25', '12', '12']);
    expect(waits).toEqual([]);
  });

  it('never asks for more than 100 or less than one', async () => {
    server.answer(json({ data: [] }));
    const { client } = createClientUnderTest(server.origin);
    await client.getMediaPage(token, { after: null, limit: 5000 });
    await client.getMediaPage(token, { after: null, limit: 0 });
    expect(server.seen.map((request) => request.query.get('limit'))).toEqual(['100', '1']);
  });
});

describe('getMedia', () => {
  it('asks for the one post', async () => {
    server.answer(json(post({ media_url: 'https://a.cdninstagram.com/new' })));
    const result = await createClientUnderTest(server.origin).client.getMedia(token, postId);
    expect(result).toMatchObject({
      ok: true,
      value: { mediaUrl: 'https://a.cdninstagram.com/new' },
    });
    expect(server.seen[0]?.path).toBe(`/v26.0/${postId}`);
  });

  it.each([
    ['803', { code: 803 }],
    ['100 with subcode 33', { code: 100, error_subcode: 33 }],
  ])('says that a post is gone on code %s', async (_, error) => {
    server.answer(graphError(error, 404));
    const result = await createClientUnderTest(server.origin).client.getMedia(token, postId);
    expect(result).toMatchObject({ ok: false, error: { kind: 'gone' } });
    expect(server.seen).toHaveLength(1);
  });
});
