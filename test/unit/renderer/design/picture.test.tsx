import { fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';

import { Picture } from '../../../../renderer/design/picture.tsx';
import styles from '../../../../renderer/design/picture.module.css';
import { renderPage } from '../render-page.tsx';

const ready = styles['ready'] ?? 'no such style';
const isShown = (): boolean => screen.getByRole('img').classList.contains(ready);

function showPicture(address: string) {
  const onBroken = vi.fn<() => void>();
  return { onBroken, picture: <Picture address={address} alt="Dunes" onBroken={onBroken} /> };
}

test('is shown once it is there, not before', () => {
  renderPage(showPicture('media://demo-1/posts/1/1/original').picture);
  expect(isShown()).toBe(false);
  fireEvent.load(screen.getByRole('img', { name: 'Dunes' }));
  expect(isShown()).toBe(true);
});

test('waits anew for another address', () => {
  const { rerender } = renderPage(showPicture('media://demo-1/posts/1/1/original').picture);
  fireEvent.load(screen.getByRole('img'));
  rerender(showPicture('media://demo-1/posts/2/2/original').picture);
  expect(isShown()).toBe(false);
});

test('is shown at once when it is in memory already', () => {
  const width = vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(1080);
  onTestFinished(() => width.mockRestore());
  renderPage(showPicture('media://demo-1/posts/1/1/original').picture);
  expect(isShown()).toBe(true);
});

test('tells when it cannot be loaded', () => {
  const { picture, onBroken } = showPicture('media://demo-1/posts/1/1/original');
  renderPage(picture);
  fireEvent.error(screen.getByRole('img'));
  expect(onBroken).toHaveBeenCalledOnce();
});
