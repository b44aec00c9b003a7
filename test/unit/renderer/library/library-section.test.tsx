import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { LibrarySettings } from '../../../../preload/contract/library.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { LibrarySection } from '../../../../renderer/library/library-section.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { account } from '../samples.ts';

const atHome: LibrarySettings = {
  place: '/data/library',
  isThere: true,
  keeping: 'everything',
  move: null,
};

async function show(settings: LibrarySettings = atHome, answers: Partial<Answers> = {}) {
  const bridge = createFakeBridge({
    getLibrarySettings: () => ok(settings),
    getStorageUse: () => ok({ files: 1234, bytes: 5_600_000 }),
    ...answers,
  });
  const page = renderPage(<LibrarySection accounts={[account()]} />, bridge);
  await screen.findByText(settings.place);
  return page;
}

test('says where the library is and what it takes up', async () => {
  await show();
  expect(await screen.findByText('1,234 files, 5.6 MB')).toBeDefined();
});

test('a move names no path; what refuses it is said, and another folder asked for', async () => {
  const { user, bridge } = await show(atHome, {
    moveLibrary: () => fail({ kind: 'move-target-taken', detail: '/elsewhere' }),
  });
  await user.click(screen.getByRole('button', { name: 'Move…' }));
  await user.click(await screen.findByRole('button', { name: 'Choose another folder' }));
  expect(bridge.asked('moveLibrary')).toEqual([undefined, undefined]);
});

test('tells how far a move has come, and gives it up', async () => {
  const { user, bridge } = await show();
  act(() => {
    bridge.say('libraryMoving', {
      phase: 'copying',
      to: '/disk/library',
      bytesDone: 250_000_000,
      bytesInAll: 1_000_000_000,
    });
  });
  expect(await screen.findByText('250 MB of 1 GB')).toBeDefined();
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(0.25);
  expect(screen.queryByRole('button', { name: 'Move…' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Cancel the move' }));
  expect(bridge.asked('cancelLibraryMove')).toHaveLength(1);
});

test('a move that stopped says why, and is tried again', async () => {
  const { user, bridge } = await show({
    ...atHome,
    move: {
      phase: 'stopped',
      to: '/disk/library',
      error: { kind: 'move-no-room', room: { needed: 9e9, free: 1e9 }, detail: '' },
    },
  });
  expect(screen.getByRole('alert').textContent).toContain('9 GB are needed, and 1 GB are free.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.asked('retryLibraryMove')).toHaveLength(1);
});

test('a library that is away can be looked for again, and what was not read is read', async () => {
  let isThere = false;
  const { user, bridge } = await show(
    { ...atHome, isThere },
    { getLibrarySettings: () => ok({ ...atHome, isThere }) },
  );
  expect(screen.queryByRole('radio')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.asked('startSync')).toHaveLength(0);
  isThere = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => bridge.asked('startSync')).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('keeping less is confirmed first; keeping everything is not', async () => {
  let settings = atHome;
  const { user, bridge } = await show(atHome, {
    getLibrarySettings: () => ok(settings),
    setKeeping: ({ keeping }) => {
      settings = { ...settings, keeping };
      return ok(null);
    },
  });
  await user.click(screen.getByRole('radio', { name: 'Small pictures' }));
  expect(bridge.asked('setKeeping')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Keep only small pictures' }));
  expect(bridge.asked('setKeeping')).toEqual([{ keeping: 'thumbnails' }]);
  await user.click(await screen.findByRole('radio', { name: 'Everything' }));
  expect(bridge.asked('setKeeping').at(-1)).toEqual({ keeping: 'everything' });
});
