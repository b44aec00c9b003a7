import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { OriginalFile } from '../../../../preload/contract/post.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { FileFacts } from '../../../../renderer/viewer/file-facts.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, mediaId, postId } from '../samples.ts';

const file: OriginalFile = {
  name: `${'a'.repeat(64)}.jpg`,
  bytes: 1_234_567,
  width: 1080,
  height: 1350,
  isHere: true,
};
const medium = { accountId, postId: postId(1), mediaId: mediaId(1) };

function showFacts(original: OriginalFile | null) {
  const bridge = createFakeBridge({ getOriginal: () => ok(original) });
  const page = renderPage(<FileFacts {...medium} isShown />, bridge);
  const facts = (): string => screen.getByRole('region', { name: 'File', busy: false }).textContent;
  return { ...page, facts };
}

test('say its pixels, its bytes, where it is and its name', async () => {
  const { facts } = showFacts(file);
  expect(await screen.findByText('1,080 × 1,350 pixels, 1.2 MB')).toBeDefined();
  expect(facts()).toContain('On this computer');
  expect(facts()).toContain(file.name);
});

test('a video without a known size in pixels says its bytes', async () => {
  showFacts({ ...file, width: null, height: null });
  expect(await screen.findByText('1.2 MB')).toBeDefined();
});

test('of one that is not stored everything is a dash, never 0, and no folder is offered', async () => {
  const { facts } = showFacts(null);
  expect(await screen.findByText('Not on this computer')).toBeDefined();
  expect(facts()).toBe('Size–not knownOriginalNot on this computerStored as–not known');
  expect(screen.queryByRole('button')).toBeNull();
});

test('one that the disk lost is known, but not here', async () => {
  const { facts } = showFacts({ ...file, isHere: false });
  expect(await screen.findByText('Not on this computer')).toBeDefined();
  expect(facts()).toContain(file.name);
  expect(screen.queryByRole('button')).toBeNull();
});

test('its folder is shown by the medium, never by a path', async () => {
  const { user, bridge } = showFacts(file);
  await user.click(await screen.findByRole('button', { name: 'Show in folder' }));
  expect(bridge.asked('showInFolder')).toEqual([medium]);
});
