import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base } from 'playwright/test';

import { launch } from './launch.ts';
import type { LaunchOptions, RunningApp } from './launch.ts';

interface Fixtures {
  /** A folder of this test's own, removed afterwards. */
  readonly profile: string;
  /** Starts the app on the test's profile; closed afterwards whatever happens. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
}

/** Playwright's `test`, with a profile and a way to start the app on it. */
export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'albumen-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  start: async ({ profile }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launch({ profile, ...options });
      started.push(app);
      return app;
    });
    for (const app of started) {
      await app.close().catch(() => undefined);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('output', { body: app.output(), contentType: 'text/plain' });
      }
    }
  },
});

export { expect } from 'playwright/test';
