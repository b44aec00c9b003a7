import { once } from 'node:events';

import { expect, test } from './app/albumen.ts';
import { root } from './app/find-electron.ts';
import { electronExecutable, spawnApp } from './app/launch.ts';

test('a second start raises the first window and ends', async ({ start, profile }) => {
  const app = await start();
  await expect(app.window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  const second = spawnApp(electronExecutable(), [root, `--user-data-dir=${profile}`]);
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);

  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
    )
    .toBe(true);
  expect(app.electron.windows()).toHaveLength(1);
});
