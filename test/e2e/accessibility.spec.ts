import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

import { expect, test } from './app/albumen.ts';
import { clickMenuItem, gallery, openDemoSignIn, signInToDemo } from './app/sign-in.ts';

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // The legacy mode opens no second page, which Electron would not make.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, impact, nodes }) => `${screen}: ${id} (${impact ?? '?'}) ${nodes[0]?.html ?? ''}`,
  );
  expect(found).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  const tag = scheme === 'light' ? '@full' : [];
  test(`axe finds nothing on any screen, ${scheme}`, { tag }, async ({ start }) => {
    const app = await start();
    const { window } = app;
    await app.electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    await expect
      .poll(() => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(scheme === 'dark');

    await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
    await expectNoViolations(window, 'welcome');

    await clickMenuItem(app, 'meta-app');
    await expect(window.getByRole('dialog')).toBeVisible();
    await expectNoViolations(window, 'Meta app dialog');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();

    const signIn = await openDemoSignIn(app);
    await expectNoViolations(signIn, 'demo sign-in page');
    await signIn.close();
    await expect(window.getByRole('alert')).toBeVisible();
    await expectNoViolations(window, 'welcome with a failure');

    await signInToDemo(app);
    await expectNoViolations(window, 'gallery');

    await gallery(app).getByRole('gridcell').first().focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog')).toBeVisible();
    await expectNoViolations(window, 'viewer');
    await window.keyboard.press('Escape');

    await clickMenuItem(app, 'sign-out');
    await expect(window.getByRole('dialog')).toBeVisible();
    await expectNoViolations(window, 'sign-out dialog');
  });
}
