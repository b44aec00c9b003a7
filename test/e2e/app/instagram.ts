import type { Clock } from '../../../main/clock.ts';
import { startFaultyInstagram, testMetaApp } from '../../faults/faulty-instagram.ts';
import type { FaultyInstagram } from '../../faults/faulty-instagram.ts';
import { test as base } from './albumen.ts';
import type { LaunchOptions, RunningApp } from './launch.ts';

/** A clock that runs on, and can be put forward between two starts of the app. */
export interface MovableClock extends Clock {
  /** @param milliseconds how far it jumps */
  advance(milliseconds: number): void;
  /** For `ALBUMEN_NOW`: the app's clock starts where this one stands. */
  iso(): string;
}

interface Fixtures {
  readonly clock: MovableClock;
  /** As registered in the Meta app, and as the app under test sends it. */
  readonly redirectUri: string;
  /** Stands for Instagram, with faults at will; stopped after the test. */
  readonly instagram: FaultyInstagram;
  /** Starts the app with that Instagram and the Meta app that it knows in place of the real ones. */
  readonly startOnline: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
}

/** The development overrides that name a test's Instagram and its Meta app. */
export function overridesFor(
  origin: string,
  redirectUri: string = testMetaApp.redirectUri,
): Readonly<Record<string, string>> {
  return {
    ALBUMEN_INSTAGRAM_ORIGIN: origin,
    ALBUMEN_APP_ID: testMetaApp.appId,
    ALBUMEN_APP_SECRET: testMetaApp.appSecret,
    ALBUMEN_REDIRECT_URI: redirectUri,
  };
}

/** The test of `albumen.ts`, with an Instagram that can be made to fail. */
export const test = base.extend<Fixtures>({
  clock: async ({}, use) => {
    let ahead = 0;
    const now = (): number => Date.now() + ahead;
    await use({
      now,
      advance: (milliseconds) => {
        ahead += milliseconds;
      },
      iso: () => new Date(now()).toISOString(),
    });
  },
  redirectUri: testMetaApp.redirectUri,
  instagram: async ({ clock, redirectUri }, use) => {
    const instagram = await startFaultyInstagram({ clock, redirectUri });
    await use(instagram);
    await instagram.stop();
  },
  startOnline: async ({ instagram, redirectUri, start }, use) => {
    const overrides = overridesFor(instagram.origin, redirectUri);
    await use((options = {}) => start({ ...options, env: { ...overrides, ...options.env } }));
  },
});

export { expect } from 'playwright/test';
