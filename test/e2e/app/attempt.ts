import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

import type { RunningApp } from './launch.ts';
import { sessionOf } from './session-of.ts';
import { clickMenuItem, expectPicturesSettled, nextWindow } from './sign-in.ts';

/** What an error says, in order, and the button that does what it advises. */
export interface Notice {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly button: string;
}

/** Windows whose person has read that an old runtime is for trying and testing only. */
const told = new WeakSet<Page>();

/** Before the first real sign-in on an old runtime, the app says that it is one. */
export async function passOldRuntime(app: RunningApp): Promise<void> {
  if (told.has(app.window)) return;
  told.add(app.window);
  const { runtime } = await sessionOf(app);
  if (runtime.current) return;
  const warning = app.window.getByRole('dialog', { name: 'For trying and testing only' });
  await expect(warning).toContainText(`Electron ${runtime.electron}`);
  await expect(warning).toContainText('no longer gets security fixes');
  await warning.getByRole('button', { name: 'Continue' }).click();
}

export function signInButton(app: RunningApp): Locator {
  return app.window.getByRole('button', { name: 'Sign in with Instagram' });
}

/**
 * Begins a sign-in and hands over its window.
 * @param press what the person presses; the button of the welcome screen where not given
 */
export async function openSignIn(
  app: RunningApp,
  press: () => Promise<void> = () => signInButton(app).click(),
): Promise<Page> {
  const opened = nextWindow(app);
  await press();
  await passOldRuntime(app);
  return opened;
}

/** Presses a button of the authorize page that ends the attempt. */
export async function decide(page: Page, button: 'Allow' | 'Cancel'): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: button }).click();
  await closed;
}

export async function expectSignedIn(app: RunningApp): Promise<void> {
  await expect(app.window.getByRole('heading', { level: 1, name: 'Demo Album' })).toBeVisible();
  await expect(app.window.getByRole('alert')).toHaveCount(0);
}

export function setupAssistant(app: RunningApp): Locator {
  return app.window.getByRole('dialog', { name: 'Your Meta app' });
}

/** Goes to a step of the open assistant by its list. */
export async function goToStep(app: RunningApp, label: string): Promise<void> {
  const steps = setupAssistant(app).getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: label }).click();
}

/** Enters the Meta app in the assistant, which signing in leads to where there is none. */
export async function enterMetaApp(
  app: RunningApp,
  { appId, appSecret }: { readonly appId: string; readonly appSecret: string },
): Promise<void> {
  await signInButton(app).click();
  const assistant = setupAssistant(app);
  await goToStep(app, 'Instagram App ID');
  await assistant.getByLabel('Instagram App ID', { exact: true }).fill(appId);
  await assistant.getByLabel('Instagram app secret', { exact: true }).fill(appSecret);
  await assistant.getByRole('button', { name: 'Save and continue' }).click();
  await expect(assistant.getByRole('heading', { name: 'Register the redirect URI' })).toBeVisible();
}

/** Signs in, as a person does, up to the profile. */
export async function signIn(app: RunningApp): Promise<void> {
  await decide(await openSignIn(app), 'Allow');
  await expectSignedIn(app);
}

/** Signs out, as a person does, up to the welcome screen. The library stays, unless asked. */
export async function signOut(
  app: RunningApp,
  library: 'and keep the library' | 'and delete the library' = 'and keep the library',
): Promise<void> {
  await expectPicturesSettled(app);
  await clickMenuItem(app, 'sign-out');
  const confirmation = app.window.getByRole('dialog', { name: /^Sign out/ });
  if (library === 'and delete the library') await confirmation.getByRole('checkbox').check();
  await confirmation.getByRole('button', { name: 'Sign out' }).click();
  await expect(signInButton(app)).toBeVisible();
}

/** Waits for the one error on the screen and checks that it says all it has to. */
export async function expectNotice(app: RunningApp, notice: Notice): Promise<Locator> {
  const alert = app.window.getByRole('alert');
  await expect(alert).toContainText(notice.what);
  await expect(alert).toContainText(notice.why);
  await expect(alert).toContainText(notice.todo);
  await expect(alert.getByRole('button', { name: notice.button, exact: true })).toBeVisible();
  return alert;
}

/** Follows the button of an error into the next attempt: at once, or after a look at the Meta app. */
export async function attemptAfter(app: RunningApp, { button }: Notice): Promise<Page> {
  const press = (): Promise<void> =>
    app.window.getByRole('alert').getByRole('button', { name: button, exact: true }).click();
  if (button !== 'Open Your Meta app') return openSignIn(app, press);
  await press();
  await setupAssistant(app).getByRole('button', { name: 'Close' }).click();
  return openSignIn(app);
}
