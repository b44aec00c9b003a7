import { test as base } from './instagram.ts';
import { withKeyring } from './keyring.ts';
import type { LaunchOptions, RunningApp } from './launch.ts';

interface Fixtures {
  /** Starts the app where it keeps its sign-in, with its clock where the test's stands. */
  readonly startKept: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
}

/** The test of `instagram.ts`, with restarts that stay signed in. */
export const test = base.extend<Fixtures>({
  startKept: async ({ startOnline, profile, clock }, use) => {
    await use(async (options = {}) => {
      const { wrapper, env } = await withKeyring(profile);
      return startOnline({ ...options, wrapper, env: { ...env, ALBUMEN_NOW: clock.iso() } });
    });
  },
});

export { expect } from 'playwright/test';
