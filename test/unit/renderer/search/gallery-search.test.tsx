import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { captionText } from '../../../../renderer/gallery/post-name.ts';
import { writeStored } from '../../../../renderer/design/use-stored-state.ts';
import { whereKey } from '../../../../renderer/search/where.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { accountId, post, postId, session, signedOut, text } from '../samples.ts';
import { setViewport } from '../viewport.ts';

const library = Array.from({ length: 60 }, (_, index) =>
  post(index + 1, {
    caption:
      index === 1
        ? [...text('A tower '), { kind: 'hashtag', text: '#tower' }]
        : text(`Sea number ${index + 1}`),
  }),
);

/** What a library with these posts finds, as far as these tests ask. */
function found({ search, hashtag, order }: PostQuery): typeof library {
  const wanted = (search ?? hashtag ?? '').toLowerCase();
  const fitting = library.filter((one) => captionText(one).toLowerCase().includes(wanted));
  return order === 'oldest' ? fitting.toReversed() : fitting;
}

function open(some: Partial<Answers> = {}) {
  const viewport = setViewport({ width: 1024, height: 900 });
  const bridge = createFakeBridge({
    getPosts: ({ query, offset, limit }) => {
      const posts = found(query);
      return ok({ posts: posts.slice(offset, offset + limit), count: posts.length });
    },
    ...some,
  });
  const page = render(<App bridge={bridge} />);
  return { ...page, bridge, viewport, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const field = (): Promise<HTMLElement> => screen.findByRole('searchbox', { name: 'Search posts' });
const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Posts' });
const expectTiles = async (name: RegExp, count: number): Promise<void> => {
  await waitFor(() => {
    const cells = within(grid()).getAllByRole('gridcell');
    expect(cells[0]?.getAttribute('aria-label')).toMatch(name);
    expect(grid().getAttribute('aria-rowcount')).toBe(String(Math.ceil(count / 4)));
  });
};

describe('in the gallery', () => {
  test('a search shows what it finds, and Clear every post again', async () => {
    const { user } = open();
    await user.type(await field(), 'tower');
    await expectTiles(/^A tower/, 1);
    expect(screen.getAllByText('1 post found')).not.toEqual([]);
    await user.clear(await field());
    await user.type(await field(), 'nowhere');
    expect(await screen.findByText(/has “nowhere”/)).toBeDefined();
    expect(screen.queryByText('No posts yet')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show every post' }));
    await expectTiles(/^Sea number 1\./, 60);
    await waitFor(() =>
      expect(document.activeElement).toBe(within(grid()).getAllByRole('gridcell')[0]),
    );
  });

  test('what is typed is asked for at once, and once', async () => {
    const { bridge, user } = open();
    const input = await field();
    await expectTiles(/^Sea number 1\./, 60);
    await user.type(input, 't');
    await expectTiles(/^A tower/, 1);
    const asked = bridge.asked('getPosts').filter(({ query }) => query.search === 't');
    expect(asked).toHaveLength(1);
  });

  test('a hashtag in the viewer closes it and searches', async () => {
    const { user, bridge } = open();
    await expectTilesOnce();
    await user.click(within(grid()).getAllByRole('gridcell')[1] ?? grid());
    const viewer = await screen.findByRole('dialog');
    await user.click(within(viewer).getByRole('button', { name: '#tower' }));
    await expectTiles(/^A tower/, 1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.asked('getPosts').at(-1)?.query).toEqual({ ...everyPost, hashtag: 'tower' });
    expect(screen.getByRole('button', { name: 'Remove filter: #tower' })).toBeDefined();
  });

  test('who comes back is where they were: the search, the order and the post', async () => {
    writeStored(whereKey(accountId), {
      query: { ...everyPost, search: 'sea', order: 'oldest' },
      top: { id: postId(20), place: 40 },
    });
    const { viewport } = open();
    expect(await field()).toHaveProperty('value', 'sea');
    // Of 59, oldest first, post 20 is in row 10: the bars cover 112 px, a row is 341 px.
    await waitFor(() => expect(viewport.scrolledTo()).toBe(10 * 341 - 112));
    expect(within(grid()).getAllByRole('gridcell', { name: /^Sea number 20\./ })).toHaveLength(1);
  });

  test('what is stored of another version is as if nothing was', async () => {
    writeStored(whereKey(accountId), { query: { ...everyPost, table: 'posts' }, top: null });
    open();
    await expectTilesOnce();
    expect(await field()).toHaveProperty('value', '');
  });

  test('what a person was at is forgotten with a library that is deleted, and only then', async () => {
    let isThere = true;
    const { user, bridge } = open({
      getSession: () => ok(isThere ? session() : signedOut()),
      signOut: ({ deletePictures }) => {
        isThere = !deletePictures;
        return ok(null);
      },
    });
    await user.type(await field(), 'tower');
    await expectTiles(/^A tower/, 1);
    const kept = (): string => localStorage.getItem(`albumen:${whereKey(accountId)}`) ?? '';
    await waitFor(() => expect(kept()).toContain('tower'));
    const signOut = async (deleting: boolean): Promise<void> => {
      act(() => void bridge.say('menuCommand', 'sign-out'));
      const dialog = await screen.findByRole('dialog');
      if (deleting) await user.click(within(dialog).getByRole('checkbox'));
      await user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await signOut(false);
    expect(kept()).toContain('tower');
    await signOut(true);
    await waitFor(() => expect(kept()).toBe(''));
  });
});

async function expectTilesOnce(): Promise<void> {
  await screen.findByRole('grid', { name: 'Posts' });
  await expectTiles(/^Sea number 1\./, 60);
}
