import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';

import { ErrorBoundary } from '../../../../renderer/app/error-boundary.tsx';
import { renderPage } from '../render-page.tsx';

function Broken(): ReactElement {
  throw new Error('a fault of the page, with IGAAtoken in it');
}

test('shows the page while nothing is wrong', () => {
  renderPage(<ErrorBoundary onReload={() => {}}>All is well</ErrorBoundary>);
  expect(screen.getByText('All is well')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a fault while drawing ends in a sentence and a button that reloads', async () => {
  // React reports what a boundary caught on the console.
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => report.mockRestore());
  const onReload = vi.fn<() => void>();
  const { user } = renderPage(
    <ErrorBoundary onReload={onReload}>
      <Broken />
    </ErrorBoundary>,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe(
    'Something in this window broke. Your account and your pictures are safe.',
  );
  await user.click(screen.getByRole('button', { name: 'Reload' }));
  expect(onReload).toHaveBeenCalledOnce();
});
