import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright';
import { expect } from 'playwright/test';

import { root } from '../e2e/app/find-electron.ts';
import type { LaunchOptions, RunningApp } from '../e2e/app/launch.ts';

export type Scheme = 'light' | 'dark';

/** How a series of pictures is taken. */
export interface Setting {
  readonly scheme: Scheme;
  /** Of the page, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The same posts, dates and frames every time: a fixed clock, and nothing that moves. */
export const steady: Required<Pick<LaunchOptions, 'env' | 'args'>> = {
  env: { ALBUMEN_NOW: '2026-05-20T10:00:00Z', TZ: 'UTC', LANG: 'en_GB.UTF-8' },
  args: ['--force-prefers-reduced-motion', '--force-device-scale-factor=1', '--lang=en-GB'],
};

/** Gives the window its size and its scheme. */
export async function arrange(app: RunningApp, setting: Setting): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow, nativeTheme }, { scheme, width, height }) => {
    nativeTheme.themeSource = scheme;
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, setting);
  await expect
    .poll(() =>
      app.window.evaluate(() => ({
        scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
        width: innerWidth,
        height: innerHeight,
      })),
    )
    .toEqual({ ...setting });
}

/** Waits until no picture or video on the page is on its way, and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.images].every(
            (image) => image.complete && getComputedStyle(image).opacity === '1',
          ) &&
          [...document.querySelectorAll('video')].every(
            ({ readyState, seeking }) => readyState === 4 && !seeking,
          ) &&
          document.getAnimations().every(({ playState }) => playState === 'finished'),
      ),
    )
    .toBe(true);
}

/** Takes a picture into `screenshots/`. */
export async function shoot(page: Page, setting: Setting, name: string): Promise<void> {
  await settled(page);
  const folder = join(root, 'screenshots', `${setting.scheme}-${setting.width}`);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Takes a picture for the README, which is kept with the source: a JPEG. */
export async function shootForReadme(page: Page, name: string): Promise<void> {
  await settled(page);
  const folder = join(root, 'docs', 'pictures');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 78 });
}
