import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';

import { medium, post, text } from '../samples.ts';
import { addressOf, showViewer } from './shown-viewer.tsx';

const sheet = (): HTMLElement | null => document.querySelector('body > figure');

/** Pictures that can be decoded or not, and a printer that notes when it was asked. */
function watchPrinting(decode: () => Promise<void> = () => Promise.resolve()) {
  const spy = vi.spyOn(HTMLImageElement.prototype, 'decode').mockImplementation(decode);
  const seen: (string | null | undefined)[] = [];
  const before = window.print;
  window.print = () => {
    seen.push(sheet()?.querySelector('img')?.getAttribute('src'));
  };
  onTestFinished(() => {
    window.print = before;
    spy.mockRestore();
  });
  return seen;
}

const printer = (): HTMLElement => screen.getByRole('button', { name: 'Print' });

test('the picture on show is printed with its caption and date, and nothing stays', async () => {
  const printed = watchPrinting();
  const { user } = await showViewer([post(1, { caption: text('Two\nlines') })]);
  expect(sheet()).toBeNull();
  await user.click(printer());
  await waitFor(() => expect(printed).toEqual([addressOf(1, 1)]));
  expect(sheet()?.textContent).toMatch(/^Two\nlinesJune 22, 2026 at /);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(sheet()).toBeNull();
});

test('Ctrl and P print, too', async () => {
  const printed = watchPrinting();
  const { user } = await showViewer();
  await user.keyboard('{Control>}p{/Control}');
  await waitFor(() => expect(printed).toHaveLength(1));
});

test('a post without a caption has its kind and its day', async () => {
  watchPrinting();
  const { user } = await showViewer([post(1, { caption: [] })]);
  await user.click(printer());
  expect(sheet()?.textContent).toBe('Picture, June 22, 2026');
});

test('of a video its still is printed', async () => {
  const printed = watchPrinting();
  const { user } = await showViewer([post(1, { media: [medium(1, { type: 'video' })] })]);
  await user.click(printer());
  await waitFor(() => expect(printed).toEqual([addressOf(1, 1).replace('original', 'thumbnail')]));
});

test('what cannot be seen cannot be printed', async () => {
  const printed = watchPrinting();
  const gone = medium(1, { available: false, hasThumbnail: false });
  const { user } = await showViewer([post(1, { media: [gone] })]);
  expect(printer().getAttribute('aria-disabled')).toBe('true');
  await user.click(printer());
  await user.keyboard('{Control>}p{/Control}');
  expect(sheet()).toBeNull();
  expect(printed).toEqual([]);
});

test('a picture that cannot be decoded is not printed', async () => {
  const printed = watchPrinting(() => Promise.reject(new DOMException('', 'EncodingError')));
  const { user } = await showViewer();
  await user.click(printer());
  await waitFor(() => expect(sheet()).toBeNull());
  expect(printed).toEqual([]);
});
