import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

import type { RunningApp } from '../app/launch.ts';
import { clickMenuItem } from '../app/sign-in.ts';

export const sections = ['Accounts', 'Library', 'Appearance', 'Sync', 'Diagnostics'] as const;

/** Opens Settings from the menu, where they were left. */
export async function openSettings(app: RunningApp): Promise<Locator> {
  await clickMenuItem(app, 'settings');
  const dialog = app.window.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What stands beside a name. */
export function factOf(within: Locator, name: string): Locator {
  return within.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd');
}

export async function expectNoViolations({ window }: RunningApp, screen: string): Promise<void> {
  // The legacy mode opens no second page, which Electron would not make.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html ?? ''}`);
  expect(found).toEqual([]);
}
