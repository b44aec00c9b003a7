import { join } from 'node:path';

import { buildAppIfStale, root } from './build-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';
import { run } from './runtime/run.mjs';
import { openDisplay } from './system/display.mjs';
import {
  ensureLibraries,
  forElectron,
  forKeyring,
  forPictures,
  forVirtualDisplay,
} from './system/libraries.mjs';

await orReportFailure(async () => {
  await ensureRuntime();
  await ensureLibraries([...forElectron, ...forVirtualDisplay, ...forKeyring, ...forPictures]);
  await buildAppIfStale();
  const display = await openDisplay();
  const { code } = await run(
    process.execPath,
    [
      join(root, 'node_modules/playwright/cli.js'),
      'test',
      '--config=test/screenshots/playwright.config.ts',
    ],
    { cwd: root, env: display.env, output: 'inherit' },
  );
  display.close();
  if (code === 0)
    announce('the pictures are in screenshots/, those of the README in docs/pictures/');
  return code ?? 1;
});
