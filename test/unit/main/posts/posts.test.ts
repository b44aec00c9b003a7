import { describe, expect, it } from 'vitest';

import { fail, ok } from '../../../../preload/contract/result.ts';
import {
  account,
  asPostId,
  createPostsUnderTest,
  graph,
  medium,
  post,
} from './posts-under-test.ts';

const notFound = fail({ kind: 'not-found' });
const deadToken = graph({ error: { message: 'Expired', code: 190, error_subcode: 463 } }, 400);

describe('pages of posts', () => {
  it('are read to the end, fifty at a time', async () => {
    const { posts, server, works } = await createPostsUnderTest();
    server.serve('/v26.0/me/media', (response) => {
      const query = new URL(response.req.url ?? '', server.origin).searchParams;
      const page = Number(query.get('after') ?? '0');
      expect(query.get('limit')).toBe('50');
      const next = { cursors: { after: String(page + 1) }, next: 'https://never.example/' };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ data: [post(String(page + 1))], paging: page < 2 ? next : {} }),
      );
    });
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await posts.page(account, cursor);
      if (!page.ok) throw new Error(page.error.kind);
      ids.push(...page.value.posts.map(({ id }) => id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual(['1', '2', '3']);
    expect(works).toHaveLength(3);
  });

  it('tell the account of a dead token, and the page why', async () => {
    const { posts, server, reported } = await createPostsUnderTest();
    server.serve('/v26.0/me/media', deadToken);
    const page = await posts.page(account, null);
    expect(page).toMatchObject({ ok: false, error: { kind: 'token-dead', reason: 'expired' } });
    expect(reported).toMatchObject([{ accountId: account, error: { kind: 'token-dead' } }]);
  });

  it('ask nothing of Instagram without a token', async () => {
    const { posts, files, server, setToken } = await createPostsUnderTest();
    setToken(fail({ kind: 'secret-not-kept' }));
    const expected = fail({ kind: 'secret-not-kept' });
    expect(await posts.page(account, null)).toEqual(expected);
    expect(await posts.profile(account)).toEqual(expected);
    expect(await posts.cover(account)).toEqual(expected);
    expect(await files.resolve(medium('1'))).toEqual(expected);
    expect(server.asked).toEqual([]);
  });
});

describe('a profile', () => {
  it('is read, and its name told', async () => {
    const { posts, server, renamed } = await createPostsUnderTest();
    server.serve('/v26.0/me', graph({ id: '1', username: 'ada', name: 'Ada', media_count: 3 }));
    expect(await posts.profile(account)).toMatchObject({
      ok: true,
      value: { username: 'ada', name: 'Ada', posts: 3, hasPicture: false },
    });
    expect(renamed).toEqual(['ada']);
  });
});

describe('addresses, which only main sees', () => {
  it.each([
    ['https://ada.example/x', 'https://ada.example/x'],
    ['HTTP://ada.example', 'HTTP://ada.example'],
    ['ada.example/x', 'https://ada.example/x'],
    // Not for this place to judge: what opens addresses refuses it.
    ['javascript:alert(1)', 'https://javascript:alert(1)'],
  ])('the website %s leads to %s', async (website, address) => {
    const { posts, server } = await createPostsUnderTest();
    expect(posts.websiteAddress(account)).toEqual(notFound);
    server.serve('/v26.0/me', graph({ id: '1', username: 'ada', website }));
    await posts.profile(account);
    expect(posts.websiteAddress(account)).toEqual(ok(address));
  });

  it('segments of the biography and of captions lead where they say', async () => {
    const { posts, server, servePosts } = await createPostsUnderTest();
    server.serve('/v26.0/me', graph({ id: '1', username: 'ada', biography: 'See @grace' }));
    servePosts(
      post('1', {
        caption: '#sea at https://sea.example',
        permalink: 'https://instagram.com/p/x/',
      }),
      post('2'),
    );
    await posts.profile(account);
    await posts.page(account, null);
    const one = asPostId('1');
    expect(posts.biographyAddress(account, 0)).toEqual(notFound);
    expect(posts.biographyAddress(account, 1)).toEqual(ok('https://www.instagram.com/grace/'));
    expect(posts.biographyAddress(account, 2)).toEqual(notFound);
    expect(posts.captionAddress(account, one, 0)).toEqual(
      ok('https://www.instagram.com/explore/tags/sea/'),
    );
    expect(posts.captionAddress(account, one, 2)).toEqual(ok('https://sea.example'));
    expect(posts.captionAddress(account, asPostId('2'), 0)).toEqual(notFound);
    expect(posts.postAddress(account, one)).toEqual(ok('https://instagram.com/p/x/'));
    expect(posts.postAddress(account, asPostId('2'))).toEqual(notFound);
    expect(posts.postAddress(account, asPostId('404'))).toEqual(notFound);
  });
});

describe('forgetting an account', () => {
  it('forgets all it read, and what comes too late as well', async () => {
    const { posts, server } = await createPostsUnderTest();
    server.serve('/v26.0/me', graph({ id: '1', username: 'ada', website: 'ada.example' }));
    await posts.profile(account);
    const late = posts.profile(account);
    posts.forget(account);
    await late;
    expect(posts.websiteAddress(account)).toEqual(notFound);
  });
});
