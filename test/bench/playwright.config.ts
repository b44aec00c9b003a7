import { defineConfig } from 'playwright/test';

/** Not tests: `npm run bench` measures the real app with them, one run after the other. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: '../e2e/app/find-electron.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  retries: 0,
  reporter: [['line']],
});
