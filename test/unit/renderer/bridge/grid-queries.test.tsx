import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { mostColours } from '../../../../preload/contract/post.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { useColours, useMonths } from '../../../../renderer/bridge/grid-queries.ts';
import { useLibraryEvents } from '../../../../renderer/bridge/library-events.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId } from '../samples.ts';

/** A library whose posts are coloured by their place. */
function coloured(count: number) {
  return createFakeBridge({
    getColours: ({ offset, limit }) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(limit, count - offset)) * 3);
      for (let index = 0; index * 3 < bytes.length; index += 1) {
        bytes.set([1, (offset + index) >> 8, (offset + index) & 255], index * 3);
      }
      if (offset === 0) bytes.set([0, 0, 0], 3);
      return ok(bytes);
    },
  });
}

test('every place of a large query has its colour, asked for bit by bit', async () => {
  const count = 2 * mostColours + 5;
  const { bridge, wrapper } = createSurroundings(coloured(count));
  const { result } = renderHook(() => useColours(accountId, everyPost, count), { wrapper });
  expect(result.current(0)).toBeNull();
  await waitFor(() => expect(result.current(0)).toBe('#010000'));
  expect(result.current(1)).toBeNull();
  expect(result.current(0x1234)).toBe('#011234');
  expect(result.current(count - 1)).toBe(`#01${(count - 1).toString(16)}`);
  expect(result.current(count)).toBeNull();
  expect(bridge.asked('getColours').map(({ offset }) => offset)).toEqual([0, 10_000, 20_000]);
});

test('few posts are loaded before their colours would be', () => {
  const { bridge, wrapper } = createSurroundings(coloured(50));
  renderHook(() => useColours(accountId, everyPost, 50), { wrapper });
  renderHook(() => useColours(accountId, everyPost, null), { wrapper });
  expect(bridge.asked('getColours')).toEqual([]);
});

test('colours are read anew when a sync ends, and not with every post that it brings', async () => {
  const { bridge, wrapper } = createSurroundings(coloured(500));
  const { result } = renderHook(
    () => {
      useLibraryEvents();
      return useColours(accountId, everyPost, 500);
    },
    { wrapper },
  );
  await waitFor(() => expect(result.current(2)).not.toBeNull());
  act(() => void bridge.say('postsChanged', accountId));
  expect(bridge.asked('getColours')).toHaveLength(1);
  const state = { phase: 'idle', lastCompletedAt: null } as const;
  act(() => void bridge.say('syncChanged', { accountId, state }));
  await waitFor(() => expect(bridge.asked('getColours')).toHaveLength(2));
});

test('months that cannot be read are none: the posts are there without titles', async () => {
  const { wrapper } = createSurroundings(
    createFakeBridge({ getMonths: () => fail({ kind: 'library-damaged', detail: '' }) }),
  );
  const { result } = renderHook(() => useMonths(accountId, everyPost), { wrapper });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current).toEqual([]));
});
