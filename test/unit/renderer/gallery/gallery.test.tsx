import { act, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';

import type { CallResult } from '../../../../preload/contract/contract.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Post, PostsPage } from '../../../../preload/contract/post.ts';
import { Gallery } from '../../../../renderer/gallery/gallery.tsx';
import type { PostGridHandle } from '../../../../renderer/gallery/post-grid.tsx';
import { usePosts } from '../../../../renderer/gallery/use-posts.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, post } from '../samples.ts';
import { setViewport } from '../viewport.ts';

interface ShownProps {
  readonly promised: number | null;
  readonly signedOut: boolean;
}

const handle = createRef<PostGridHandle>();

function Shown({ promised, signedOut }: ShownProps): ReactElement {
  const posts = usePosts(accountId, promised);
  return (
    <Gallery
      ref={handle}
      accountId={accountId}
      posts={posts}
      signedOut={signedOut}
      onOpen={() => {}}
    />
  );
}

function showGallery(
  getPostsPage: Answers['getPostsPage'],
  { promised = null, signedOut = false }: Partial<ShownProps> = {},
) {
  setViewport({ width: 1024, height: 900 });
  return renderPage(
    <Shown promised={promised} signedOut={signedOut} />,
    createFakeBridge({ getPostsPage }),
  );
}

const offline: AppError = { kind: 'offline', detail: '' };
const onePage = (...posts: readonly Post[]): PostsPage => ({ posts, nextCursor: null });
const captions = (): readonly (string | null)[] =>
  screen.getAllByRole('gridcell').map((cell) => cell.getAttribute('aria-label'));

describe('while the first page is on its way', () => {
  test('the room for the posts is there, and it says that they load', async () => {
    const answer = createDeferred<CallResult<'getPostsPage'>>();
    showGallery(() => answer.promise, { promised: 8 });
    expect(screen.getByRole('status').textContent).toBe('Loading posts');
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    expect(captions().at(-1)).toBe('Loading post 8 of 8');
    act(() => answer.resolve(ok(onePage(post(1), post(2)))));
    await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(2));
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false');
  });
});

test('an account without posts is told so, without a grid', async () => {
  showGallery(() => ok(onePage()), { promised: 0 });
  expect(await screen.findByText('No posts yet')).toBeDefined();
  expect(screen.queryByRole('grid')).toBeNull();
});

describe('when the first page fails', () => {
  test('it says why, and a retry brings the posts', async () => {
    let works = false;
    const { user, bridge } = showGallery(() => (works ? ok(onePage(post(1))) : fail(offline)));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Instagram could not be reached');
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByText('No posts yet')).toBeNull();
    works = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('gridcell', { name: /^Caption 1\./ })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(bridge.asked('getPostsPage')).toHaveLength(2);
  });

  test('because the sign-in has ended, that is said elsewhere, once', async () => {
    const dead: AppError = { kind: 'token-dead', reason: 'expired', detail: '' };
    showGallery(() => fail(dead), { signedOut: true });
    expect(
      await screen.findByText('Your posts appear here once you are signed in again.'),
    ).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('because main broke, it says so instead of waiting for ever', async () => {
    showGallery(() => Promise.reject(new Error('gone')));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Something went wrong in Albumen');
  });
});

describe('pages', () => {
  const pages: Readonly<Record<string, PostsPage>> = {
    first: { posts: [post(1), post(2)], nextCursor: 'second' },
    second: { posts: [post(2), post(3)], nextCursor: null },
  };
  const pageAt = (cursor: string | null): PostsPage => pages[cursor ?? 'first'] ?? onePage();

  test('come one after the other until all is there, each post once', async () => {
    const { bridge } = showGallery(({ cursor }) => ok(pageAt(cursor)), { promised: 3 });
    await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(3));
    await waitFor(() => expect(captions().at(-1)).toBe('Caption 3. Picture, June 22, 2026'));
    expect(bridge.asked('getPostsPage').map(({ cursor }) => cursor)).toEqual([null, 'second']);
  });

  test('one that fails leaves what is there, says why and is asked again only on request', async () => {
    let works = false;
    const { user, bridge } = showGallery(
      ({ cursor }) => (cursor === null || works ? ok(pageAt(cursor)) : fail(offline)),
      { promised: 3 },
    );
    await screen.findByRole('alert');
    expect(captions()).toEqual([1, 2].map((n) => `Caption ${n}. Picture, June 22, 2026`));
    expect(bridge.asked('getPostsPage')).toHaveLength(2);
    works = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('gridcell', { name: /^Caption 3\./ })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(bridge.asked('getPostsPage').map(({ cursor }) => cursor)).toEqual([
      null,
      'second',
      'second',
    ]);
  });

  test('far below are not asked for before they come near', async () => {
    const many = Array.from({ length: 100 }, (_, index) => post(index + 1));
    const { bridge } = showGallery(
      ({ cursor }) => ok({ posts: cursor === null ? many : [], nextCursor: 'more' }),
      { promised: 1000 },
    );
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(bridge.asked('getPostsPage')).toHaveLength(1);
    act(() => handle.current?.focusPlace(60));
    await waitFor(() => expect(bridge.asked('getPostsPage').length).toBeGreaterThan(1));
  });
});
