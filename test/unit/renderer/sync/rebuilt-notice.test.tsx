import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { RebuiltNotice } from '../../../../renderer/sync/rebuilt-notice.tsx';
import { renderPage } from '../render-page.tsx';

test('names the file that the database became, until it is put away', async () => {
  const { user } = renderPage(<RebuiltNotice file="library.damaged-2026-07-01.db" />);
  expect(screen.getByRole('note').textContent).toContain('library.damaged-2026-07-01.db');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('note')).toBeNull();
});
