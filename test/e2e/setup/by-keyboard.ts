import type { Page } from 'playwright';

/** Tabs until what has the focus has this accessible name, or begins with it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled =
        element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return labelled || element?.getAttribute('aria-label') || (element?.textContent ?? '');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/** Presses what has this name, without a mouse. */
export async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
