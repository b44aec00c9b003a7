import { act, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';

import type { CallResult } from '../../../../preload/contract/contract.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { Gallery } from '../../../../renderer/gallery/gallery.tsx';
import type { PostGridHandle } from '../../../../renderer/gallery/post-grid.tsx';
import { useGridLook } from '../../../../renderer/gallery/use-grid-look.ts';
import { usePosts } from '../../../../renderer/gallery/use-posts.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, posts } from '../samples.ts';
import { setViewport } from '../viewport.ts';

interface ShownProps {
  readonly promised: number | null;
  readonly syncing: boolean;
  readonly problem: AppError | null;
  readonly signedOut: boolean;
  readonly onRetry: () => void;
}

const handle = createRef<PostGridHandle>();

function Shown({ promised, syncing, problem, signedOut, onRetry }: ShownProps): ReactElement {
  const shown = usePosts(accountId, everyPost, { promised, syncing });
  const look = useGridLook();
  return (
    <Gallery
      ref={handle}
      accountId={accountId}
      posts={shown}
      problem={problem}
      firstSync={syncing}
      signedOut={signedOut}
      onRetry={onRetry}
      onOpen={() => {}}
      months={[]}
      look={look}
    />
  );
}

function showGallery(getPosts: Answers['getPosts'], some: Partial<ShownProps> = {}) {
  setViewport({ width: 1024, height: 900 });
  const props: ShownProps = {
    promised: null,
    syncing: false,
    problem: null,
    signedOut: false,
    onRetry: () => {},
    ...some,
  };
  return renderPage(<Shown {...props} />, createFakeBridge({ getPosts }));
}

/** A library of so many posts. */
const libraryOf =
  (count: number): Answers['getPosts'] =>
  ({ offset, limit }) =>
    ok({ posts: posts(count).slice(offset, offset + limit), count });

const offline: AppError = { kind: 'offline', detail: '' };
const limited: AppError = { kind: 'rate-limited', minutes: 12, detail: '' };
const names = (): readonly (string | null)[] =>
  screen.getAllByRole('gridcell').map((cell) => cell.getAttribute('aria-label'));

describe('while the library has not answered', () => {
  test('the room for the posts is there, and it says that they load', async () => {
    const answer = createDeferred<CallResult<'getPosts'>>();
    showGallery(() => answer.promise, { promised: 8 });
    expect(screen.getByRole('status').textContent).toBe('Loading posts');
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    expect(names().at(-1)).toBe('Loading post 8 of 8');
    act(() => answer.resolve(ok({ posts: posts(2), count: 2 })));
    await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(2));
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false');
  });
});

describe('an empty library', () => {
  test('is told to be one, without a grid', async () => {
    showGallery(libraryOf(0));
    expect(await screen.findByText('No posts yet')).toBeDefined();
    expect(screen.queryByRole('grid')).toBeNull();
  });
  test('during a first sync has the room of what is promised, and says that it loads', async () => {
    showGallery(libraryOf(0), { promised: 9, syncing: true });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Loading posts'));
    expect(names()).toHaveLength(9);
    expect(screen.queryByText('No posts yet')).toBeNull();
  });
  test.each([
    [offline, 'Instagram could not be reached'],
    [limited, '12 minutes'],
  ])('says what keeps posts from coming: $kind', async (problem, words) => {
    let retried = 0;
    const { user } = showGallery(libraryOf(0), { problem, onRetry: () => (retried += 1) });
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(screen.queryByText('No posts yet')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retried).toBe(1);
  });
  test('of somebody who is signed out says how posts come', async () => {
    showGallery(libraryOf(0), { signedOut: true });
    expect(
      await screen.findByText('Your posts appear here once you are signed in again.'),
    ).toBeDefined();
  });
});

describe('with posts in the library', () => {
  test('no network is no alert: what is here can be looked at', async () => {
    showGallery(libraryOf(5), { problem: offline });
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(screen.queryByRole('alert')).toBeNull();
  });
  test('any other problem is said above them', async () => {
    showGallery(libraryOf(5), { problem: limited });
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(screen.getByRole('alert').textContent).toContain('12 minutes');
  });
  test('those of somebody who is signed out are shown', async () => {
    showGallery(libraryOf(5), { signedOut: true });
    expect(await screen.findByRole('gridcell', { name: /^Caption 5\./ })).toBeDefined();
  });
});

test('a library that cannot be read says why, and does not go on as if it loaded', async () => {
  showGallery(() => fail({ kind: 'library-damaged', detail: '' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/\S/);
  expect(screen.queryByText('No posts yet')).toBeNull();
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
});

describe('a library that cannot be read anew', () => {
  test('says why above the posts that are here, until it can be', async () => {
    let asked = 0;
    const { bridge } = showGallery((input) => {
      asked += 1;
      return asked === 1 ? libraryOf(300)(input) : fail({ kind: 'library-busy', detail: '' });
    });
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    act(() => handle.current?.focusPlace(299));
    expect((await screen.findByRole('alert')).textContent).toMatch(/\S/);
    expect(screen.getByRole('grid')).toBeDefined();
    expect(bridge.asked('getPosts').length).toBeGreaterThan(1);
  });
  test('can be tried again', async () => {
    let retried = 0;
    const { user } = showGallery(() => fail({ kind: 'library-busy', detail: '' }), {
      onRetry: () => (retried += 1),
    });
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retried).toBe(1);
  });
  test('comes before what keeps the sync from going on', async () => {
    showGallery(() => fail({ kind: 'library-damaged', detail: '' }), { problem: limited });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('damaged'));
    expect(screen.getByRole('alert').textContent).not.toContain('12 minutes');
  });
});

describe('a large library', () => {
  test('has all its cells at once, and asks only for pages that come near', async () => {
    const { bridge } = showGallery(libraryOf(1000));
    await screen.findByRole('gridcell', { name: /^Caption 1\./ });
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('250');
    expect(bridge.asked('getPosts').map(({ offset }) => offset)).toEqual([0]);
    act(() => handle.current?.focusPlace(999));
    await screen.findByRole('gridcell', { name: /^Caption 1000\./ });
    const offsets = bridge.asked('getPosts').map(({ offset }) => offset);
    expect(offsets).toContain(900);
    expect(offsets).not.toContain(500);
  });
});
