import { describe, expect, it } from 'vitest';

import type { InstagramMedia } from '../../../../main/instagram/instagram-types.ts';
import { postIdSchema } from '../../../../preload/contract/ids.ts';
import { bundledAlbum, hour, startDemoUnderTest } from './demo-under-test.ts';
import type { DemoUnderTest } from './demo-under-test.ts';
import { anyText, textLike } from '../../matchers.ts';

interface Page {
  readonly data: readonly { readonly id: string }[];
  readonly paging?: {
    readonly cursors: { readonly before: string; readonly after: string };
    readonly next?: string;
    readonly previous?: string;
  };
}

/** Asks as Meta's pages show it, with the token in the address. */
async function ask<Reply>(demo: DemoUnderTest, address: string, token: string): Promise<Reply> {
  const url = new URL(address, demo.origin);
  url.searchParams.set('access_token', token);
  const reply = await demo.get(url.href);
  // The shape is the test's own expectation: a wrong one fails right after.
  return (await reply.json()) as Reply;
}

async function pageAt(
  demo: DemoUnderTest,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  // As above.
  return (await (await demo.get(address, headers)).json()) as Page;
}

const unknownField = (name: string) => ({
  error: {
    message: `(#100) Tried accessing nonexisting field (${name})`,
    type: 'IGApiException',
    code: 100,
    fbtrace_id: anyText,
  },
});

describe('the profile', () => {
  it('is what the product reads of it', async () => {
    const demo = await startDemoUnderTest();
    const { posts } = await bundledAlbum();
    expect(await demo.client.getProfile(await demo.signIn())).toMatchObject({
      ok: true,
      value: {
        userId: textLike(/^17841[0-9]{12}$/),
        username: 'albumen.demo',
        accountType: 'creator',
        mediaCount: posts.length,
        profilePictureUrl: textLike(/^http:\/\/127\.0\.0\.1:[0-9]+\/media\/profile-picture\.jpg\?/),
      },
    });
  });

  it('answers the fields that were asked for, and the id', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    expect(await ask(demo, '/me?fields=username', token)).toEqual({
      id: textLike(/^[0-9]{17}$/),
      username: 'albumen.demo',
    });
    expect(await ask(demo, '/me?fields=username,colour', token)).toEqual(unknownField('colour'));
    expect(await ask(demo, '/me?fields=username,', token)).toMatchObject({ error: { code: 100 } });
  });

  it('is the same by /me, by its own id, with a version and without', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const me = await ask<{ user_id: string }>(demo, '/me?fields=user_id,username', token);
    for (const path of ['/v26.0/me', '/v23.0/me', `/${me.user_id}`, `/v26.0/${me.user_id}`]) {
      expect(await ask(demo, `${path}?fields=user_id,username`, token)).toEqual(me);
    }
    expect(await ask(demo, '/v26.0/oauth', token)).toMatchObject({ error: { code: 2500 } });
  });
});

describe('a token', () => {
  it('is taken from the header and from the address, the header first', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const statuses = [
      await demo.get('/me', { authorization: `Bearer ${token}` }),
      await demo.get(`/me?access_token=${token}`),
      await demo.get('/me?access_token=IGAAbad', { authorization: `Bearer ${token}` }),
      await demo.get(`/me?access_token=${token}`, { authorization: 'Bearer IGAAbad' }),
      await demo.get('/me'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 400, 400]);
  });

  it('that is expired, revoked or none is answered with code 190', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    expect(await ask(demo, '/me', 'IGAAnothing')).toMatchObject({ error: { code: 190 } });
    expect(await ask(demo, '/me', token.slice(4))).toMatchObject({ error: { code: 190 } });

    const revoked = await demo.signIn();
    const revocation = await fetch(`${demo.origin}/me/permissions?access_token=${revoked}`, {
      method: 'DELETE',
    });
    expect(await revocation.json()).toEqual({ success: true });
    expect(await demo.client.getProfile(revoked)).toMatchObject({
      error: { kind: 'token-dead', reason: 'app-removed' },
    });

    demo.pass(60 * 24 * hour);
    expect(await demo.client.getProfile(token)).toMatchObject({
      error: { kind: 'token-dead', reason: 'expired' },
    });
  });
});

describe('the posts', () => {
  it('are all reached by the product, each once, newest first', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const { posts } = await bundledAlbum();
    const read: InstagramMedia[] = [];
    let after: string | null = null;
    do {
      const page = await demo.client.getMediaPage(token, { after, limit: 50 });
      if (!page.ok) throw new Error(page.error.kind);
      read.push(...page.value.media);
      after = page.value.nextCursor;
    } while (after !== null);
    expect(read.map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
  });

  it('come 25 at a time unless asked, and 100 at most', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const lengths = [];
    for (const limit of ['', '?limit=1', '?limit=0', '?limit=100', '?limit=5000', '?limit=x']) {
      lengths.push((await ask<Page>(demo, `/me/media${limit}`, token)).data.length);
    }
    expect(lengths).toEqual([25, 1, 1, 100, 100, 25]);
  });

  it('have a next page whose whole address holds the token, until the end', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const seen: string[] = [];
    const authorization = `Bearer ${token}`;
    let page = await pageAt(demo, '/v26.0/me/media?limit=100&fields=id', { authorization });
    for (;;) {
      seen.push(...page.data.map(({ id }) => id));
      const { next } = page.paging ?? {};
      if (next === undefined) break;
      const url = new URL(next);
      expect([url.origin, url.pathname]).toEqual([demo.origin, '/v26.0/me/media']);
      expect(url.searchParams.get('access_token')).toBe(token);
      expect(url.searchParams.get('after')).toBe(page.paging?.cursors.after);
      page = await pageAt(demo, next);
    }
    expect(seen).toEqual((await bundledAlbum()).posts.map(({ id }) => id));

    // The way back: what is before the last page is the page before it.
    const previous = await pageAt(demo, page.paging?.previous ?? '');
    expect(previous.data.map(({ id }) => id)).toEqual(seen.slice(100, 200));
  });

  it('are refused with a field or a cursor that does not exist', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    expect(await ask(demo, '/me/media?fields=id,colour', token)).toEqual(unknownField('colour'));
    expect(await ask(demo, '/me/media?after=QVFIabc', token)).toMatchObject({
      error: { code: 100, message: '(#100) Invalid cursor' },
    });
  });
});

describe('one post', () => {
  it('is read by its id, with its children, by the product and by its edge', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const carousel = (await bundledAlbum()).posts.find(({ media }) => media.length > 2);
    const ids = carousel?.media.map(({ id }) => id) ?? [];
    const id = carousel?.id ?? '';
    const read = await demo.client.getMedia(token, postIdSchema.parse(id));
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value).toMatchObject({ id, mediaType: 'CAROUSEL_ALBUM' });
    expect(read.value.children.map((child) => child.id)).toEqual(ids);
    expect(await ask(demo, `/v26.0/${id}/children?fields=media_type`, token)).toEqual({
      data: carousel?.media.map((medium) => ({
        id: medium.id,
        media_type: medium.clip === null ? 'IMAGE' : 'VIDEO',
      })),
    });
  });

  it('has children without caption and permalink, which are nodes of their own', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const carousel = (await bundledAlbum()).posts.find(({ media }) => media.length > 2);
    const child = carousel?.media[1]?.id ?? '';
    const node = await ask(demo, `/${child}?fields=caption,permalink,media_type`, token);
    expect(node).toEqual({ id: child, media_type: textLike(/^(?:IMAGE|VIDEO)$/) });
  });

  it('that does not exist is gone, not a bad field', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    expect(
      await demo.client.getMedia(token, postIdSchema.parse('17000000000000000')),
    ).toMatchObject({
      error: { kind: 'gone' },
    });
  });

  it('has neither insights nor comments without the permission, and cannot be changed', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    const id = (await bundledAlbum()).posts[0]?.id ?? '';
    for (const edge of ['insights', 'comments']) {
      expect(await ask(demo, `/${id}/${edge}`, token)).toMatchObject({ error: { code: 10 } });
    }
    const reply = await demo.postForm(`/${id}`, { access_token: token });
    expect(await reply.json()).toMatchObject({ error: { code: 190 } });
    const post = await fetch(`${demo.origin}/${id}?access_token=${token}`, { method: 'POST' });
    expect(await post.json()).toMatchObject({
      error: { code: 100, message: 'Unsupported request - method type: post' },
    });
  });
});
