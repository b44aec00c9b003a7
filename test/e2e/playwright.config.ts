import { defineConfig } from 'playwright/test';

/**
 * Every test starts the real app, on the runtime that `npm run electron-path` names, with a
 * profile of its own. Two at a time: what the test machines have cores for.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What takes long and differs little from what is tried anyway is for the full run.
  ...(process.env['ALBUMEN_FULL'] === '1' ? {} : { grepInvert: /@full/ }),
  globalSetup: './app/find-electron.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // Electron 33 on a busy machine without a graphics card loses a start or a page now and then,
  // whatever the test. The run names what passed only then; at a desk, it stays a failure.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
});
