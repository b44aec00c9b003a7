import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';

import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { Gallery } from '../../../../renderer/gallery/gallery.tsx';
import type { PostGridHandle } from '../../../../renderer/gallery/grid-selection.ts';
import { useGridLook } from '../../../../renderer/gallery/use-grid-look.ts';
import { usePosts } from '../../../../renderer/gallery/use-posts.ts';
import { SelectionArea } from '../../../../renderer/selection/selection-area.tsx';
import { useSelectable } from '../../../../renderer/selection/use-selectable.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers, FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, post, postId } from '../samples.ts';
import { setViewport } from '../viewport.ts';

function Shown({
  query,
  onOpen,
}: {
  readonly query: PostQuery;
  readonly onOpen: (place: number) => void;
}): ReactElement {
  const grid = useRef<PostGridHandle>(null);
  const posts = usePosts(accountId, query, { promised: null, syncing: false });
  const selectable = useSelectable({ accountId, query, posts, grid, onOpen });
  const look = useGridLook();
  return (
    <>
      <input aria-label="Search" />
      <SelectionArea selectable={selectable}>
        <Gallery
          ref={grid}
          accountId={accountId}
          posts={posts}
          problem={null}
          firstSync={false}
          signedOut={false}
          onRetry={() => {}}
          onOpen={onOpen}
          months={[]}
          look={look}
          selection={selectable.grid}
        />
      </SelectionArea>
    </>
  );
}

/** A library of `count` posts, the newest of them with the number 1, before which `newer` came. */
function libraryOf(
  count: number,
  newer: () => number = () => 0,
): Pick<Answers, 'getPosts' | 'getPostIds'> {
  const number = (place: number): number => place + 1 - newer();
  const places = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.min(count, to) - from) }, (_, index) => from + index);
  return {
    getPosts: ({ offset, limit }) =>
      ok({ posts: places(offset, offset + limit).map((place) => post(number(place))), count }),
    getPostIds: ({ from, to }) => ok(places(from, to + 1).map((place) => postId(number(place)))),
  };
}

// Four columns; rows of 338 px.
async function showGallery(count: number, some: Partial<Answers> = {}, newer = () => 0) {
  setViewport({ width: 1024, height: 900 });
  const opened: number[] = [];
  const bridge: FakeBridge = createFakeBridge({ ...libraryOf(count, newer), ...some });
  const page = renderPage(
    <Shown query={everyPost} onOpen={(place) => opened.push(place)} />,
    bridge,
  );
  await screen.findByRole('gridcell', { name: /^Caption 1\./ });
  return { ...page, opened };
}

const cell = (number: number): HTMLElement =>
  screen.getByRole('gridcell', { name: new RegExp(`^Caption ${number}\\.`) });
const said = (): string | null =>
  screen.queryByRole('region', { name: 'Selected posts' })?.querySelector('p')?.textContent ?? null;
const selected = (): readonly string[] =>
  screen
    .queryAllByRole('gridcell', { selected: true })
    .map((each) => /^Caption (\d+)/.exec(each.getAttribute('aria-label') ?? '')?.[1] ?? '');
const control = { ctrlKey: true };
const shift = { shiftKey: true };

describe('by mouse', () => {
  test('a click opens, the check selects, and then a click toggles', async () => {
    const { user, opened } = await showGallery(20);
    await user.click(cell(2));
    expect(opened).toEqual([1]);
    fireEvent.click(cell(3).querySelector('[data-select-mark]') ?? cell(3));
    await user.click(cell(5));
    expect(selected()).toEqual(['3', '5']);
    expect(said()).toBe('2 selected');
    await user.click(cell(3));
    await user.click(cell(5));
    expect(selected()).toEqual([]);
    expect(said()).toBeNull();
    await user.click(cell(4));
    expect(opened).toEqual([1, 3]);
  });

  test('Shift reaches over pages that were never loaded', async () => {
    const { user, bridge } = await showGallery(1000);
    fireEvent.click(cell(3), control);
    act(() => cell(3).focus());
    await user.keyboard('{End}');
    fireEvent.click(await screen.findByRole('gridcell', { name: /^Caption 1000\./ }), shift);
    await waitFor(() => expect(said()).toBe('998 selected'));
    expect(bridge.asked('getPostIds')).toMatchObject([{ from: 2, to: 999, query: everyPost }]);
  });

  test('a range begins at the same post though others came before it', async () => {
    let newer = 0;
    const { user, bridge } = await showGallery(1000, {}, () => newer);
    fireEvent.click(cell(3), control);
    act(() => cell(3).focus());
    await user.keyboard('{End}');
    await screen.findByRole('gridcell', { name: /^Caption 1000\./ });
    newer = 5;
    const last = await screen.findByRole('gridcell', { name: /^Caption 1000\./ });
    fireEvent.click(last, shift);
    // From place 7, where post 3 is now, to place 999.
    await waitFor(() => expect(said()).toBe('993 selected'));
    expect(bridge.asked('getPostIds').map(({ from }) => from)).toEqual([2, 0]);
  });

  test('what could not be asked is said', async () => {
    const damaged = () => fail({ kind: 'library-busy', detail: '' } as const);
    const { user } = await showGallery(1000, { getPostIds: damaged });
    await user.keyboard('{Control>}a{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('The library is in use');
    expect(said()).toBeNull();
  });
});

describe('by keyboard', () => {
  test('Space toggles, Shift stretches, Enter opens', async () => {
    const { user, opened } = await showGallery(20);
    act(() => cell(1).focus());
    await user.keyboard(' {Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['1', '2', '3', '4', '5', '6']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(selected()).toEqual(['1', '2']);
    await user.keyboard('{ArrowRight} ');
    expect(selected()).toEqual(['1', '2', '3']);
    await user.keyboard('{Enter}');
    expect(opened).toEqual([2]);
    expect(screen.getByText('3 posts selected')).toBeDefined();
  });

  test('a stretch begins where the focus went without Shift', async () => {
    const { user } = await showGallery(20);
    act(() => cell(1).focus());
    await user.keyboard(' {ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(selected()).toEqual(['1', '3', '4']);
  });

  test('everything, and nothing', async () => {
    const { user, bridge } = await showGallery(1000);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(said()).toBe('1,000 selected'));
    await user.click(screen.getByRole('button', { name: 'Copy captions' }));
    expect(bridge.asked('copyCaptions')[0]?.postIds).toHaveLength(1000);
    expect(await screen.findByText('Copied 1,000 captions')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(said()).toBeNull();
  });

  test('in a field the keys are the field’s', async () => {
    const { user } = await showGallery(20);
    fireEvent.click(cell(1), control);
    await user.click(screen.getByRole('textbox', { name: 'Search' }));
    await user.keyboard('{Control>}a{/Control}{Escape}');
    expect(selected()).toEqual(['1']);
  });
});

test('the system’s Copy takes captions, unless words are marked', async () => {
  const { bridge } = await showGallery(20);
  fireEvent.copy(document.body);
  expect(bridge.asked('copyCaptions')).toHaveLength(0);
  fireEvent.click(cell(2), control);
  fireEvent.copy(document.body);
  expect(bridge.asked('copyCaptions')).toMatchObject([{ postIds: [postId(2)], order: 'newest' }]);
  getSelection()?.selectAllChildren(document.body);
  fireEvent.copy(document.body);
  expect(bridge.asked('copyCaptions')).toHaveLength(1);
  getSelection()?.removeAllRanges();
});

describe('dragged away', () => {
  test('a tile goes alone, and a selected one with the others', async () => {
    const { bridge } = await showGallery(20);
    fireEvent.dragStart(cell(4));
    fireEvent.pointerDown(cell(2));
    fireEvent.click(cell(2), control);
    fireEvent.click(cell(3), control);
    fireEvent.dragStart(cell(3));
    fireEvent.dragStart(cell(5));
    expect(bridge.asked('dragOut').map(({ postIds }) => postIds)).toEqual([
      [postId(4)],
      [postId(2), postId(3)],
      [postId(5)],
    ]);
  });

  test('the click that ends it neither opens nor selects', async () => {
    const { opened } = await showGallery(20);
    fireEvent.pointerDown(cell(4));
    fireEvent.dragStart(cell(4));
    fireEvent.click(cell(4));
    expect(opened).toEqual([]);
    fireEvent.pointerDown(cell(4));
    fireEvent.click(cell(4));
    expect(opened).toEqual([3]);
  });

  test.each([
    [{ dragged: 0, missing: 1, tooMuch: false }, /cannot be dragged/],
    [{ dragged: 2, missing: 3, tooMuch: false }, /^3 files .* stayed behind/],
    [{ dragged: 0, missing: 0, tooMuch: true }, /too much to drag/],
  ])('%j is said', async (outcome, words) => {
    await showGallery(20, { dragOut: () => ok(outcome) });
    fireEvent.dragStart(cell(4));
    expect(await screen.findByText(words)).toBeDefined();
  });
});

describe('the menu of a tile', () => {
  test.each([
    ['copy-captions', 'copyCaptions'],
    ['copy-links', 'copyLinks'],
    ['save-originals', 'saveOriginals'],
    ['show-in-folder', 'showInFolder'],
    ['open-on-instagram', 'openPost'],
  ] as const)('%s asks for %s', async (choice, call) => {
    const { bridge } = await showGallery(20, { showPostMenu: () => ok(choice) });
    fireEvent.contextMenu(cell(4), { clientX: 30, clientY: 40 });
    await waitFor(() => expect(bridge.asked(call)).toHaveLength(1));
    expect(bridge.asked('showPostMenu')).toMatchObject([
      { postIds: [postId(4)], isSelected: false, x: 30, y: 40 },
    ]);
  });

  test('opens, selects and leaves out', async () => {
    let choice: 'open' | 'select' | 'unselect' = 'open';
    const { opened } = await showGallery(20, { showPostMenu: () => ok(choice) });
    fireEvent.contextMenu(cell(4));
    await waitFor(() => expect(opened).toEqual([3]));
    choice = 'select';
    fireEvent.contextMenu(cell(4));
    await waitFor(() => expect(selected()).toEqual(['4']));
    choice = 'unselect';
    fireEvent.contextMenu(cell(4));
    await waitFor(() => expect(selected()).toEqual([]));
  });

  test('of a selected one is about all that are', async () => {
    const { bridge } = await showGallery(20, { showPostMenu: () => ok('clear') });
    fireEvent.click(cell(2), control);
    fireEvent.click(cell(3), control);
    fireEvent.contextMenu(cell(3));
    await waitFor(() => expect(said()).toBeNull());
    expect(bridge.asked('showPostMenu')).toMatchObject([
      { postIds: [postId(2), postId(3)], isSelected: true },
    ]);
  });

  test('where nothing was chosen, nothing is done', async () => {
    const { bridge } = await showGallery(20);
    fireEvent.contextMenu(cell(4));
    await waitFor(() => expect(bridge.asked('showPostMenu')).toHaveLength(1));
    expect(selected()).toEqual([]);
  });
});

test('how saving goes is told by main, and what failed can be done again', async () => {
  let times = 0;
  const { user, bridge } = await showGallery(20, {
    saveOriginals: () => {
      times += 1;
      return times === 1 ? fail({ kind: 'saving-already' }) : ok(null);
    },
  });
  fireEvent.click(cell(2), control);
  await user.click(screen.getByRole('button', { name: 'Save originals…' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Originals are being saved already');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(bridge.asked('saveOriginals')).toHaveLength(2);
  act(() => {
    bridge.say('savingChanged', {
      phase: 'running',
      folder: '/home/ada',
      done: 1,
      inAll: 4,
      bytes: 10,
    });
  });
  expect(await screen.findByRole('region', { name: 'Saving originals' })).toBeDefined();
});
