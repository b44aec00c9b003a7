import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

import { expect } from '../app/instagram.ts';

/** axe finds nothing on a screen, whose name is said where it does. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // The legacy mode opens no second page, which Electron would not make.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, impact, nodes }) => `${screen}: ${id} (${impact ?? '?'}) ${nodes[0]?.html ?? ''}`,
  );
  expect(found).toEqual([]);
}
