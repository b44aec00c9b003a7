import type { Page } from 'playwright';

import { misbehave } from '../../faults/misbehaviour.ts';
import {
  expectNotice,
  expectSignedIn,
  passOldRuntime,
  signInButton,
  signOut,
} from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import { standInForDesktop } from '../app/native.ts';
import { sessionOf } from '../app/session-of.ts';
import { expectNoViolations } from './no-violations.ts';

/** Allows access as a person does in their browser; the address that the browser ends on. */
async function landedOn(authorizeUrl: string): Promise<string> {
  const page = await (await fetch(authorizeUrl)).text();
  const consent = /name="consent" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(new URL('/oauth/authorize', authorizeUrl), {
    method: 'POST',
    body: new URLSearchParams({ consent, decision: 'allow' }),
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

test('the browser: a wrong address, an old one and a spent code are told apart, the right one signs in', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const { window } = app;
  const desktop = await standInForDesktop(app);
  await expect(signInButton(app)).toBeVisible();
  await window.getByRole('link', { name: 'Sign in with your browser' }).click();
  await passOldRuntime(app);
  const dialog = window.getByRole('dialog', { name: 'Sign in with your browser' });
  await expect(dialog).toContainText('localhost cannot be reached. That is expected');
  const open = async (button: string): Promise<string> => {
    const before = (await desktop()).opened.length;
    await dialog.getByRole('button', { name: button }).click();
    await expect.poll(async () => (await desktop()).opened.length).toBe(before + 1);
    return (await desktop()).opened.at(-1) ?? '';
  };
  const field = dialog.getByLabel('Address that the browser ended on');
  const paste = async (page: Page, text: string): Promise<void> => {
    await field.fill(text);
    await page.keyboard.press('Enter');
  };

  // An attempt that is given up leaves an address behind.
  const first = await landedOn(await open('Open the sign-in page'));
  await expect(field).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(signInButton(app)).toBeVisible();

  await window.getByRole('link', { name: 'Sign in with your browser', exact: true }).click();
  const authorizeUrl = await open('Open the sign-in page');
  expect(new URL(authorizeUrl).origin).toBe(instagram.origin);
  for (const [text, said] of [
    ['I do not know', /That is not an address/],
    ['https://www.example.org/', /That is another address/],
    [authorizeUrl, /That is the address of Instagram’s own page/],
    ['https://localhost/albumen/callback', /There is no code in this address/],
    [first, /This address is of an earlier attempt/],
  ] as const) {
    await paste(window, text);
    await expect(field).toHaveAccessibleDescription(said);
  }
  await expectNoViolations(window, 'an address that is not fit');
  expect(instagram.requestsFor('exchange')).toEqual([]);

  // Closed by accident, the attempt is still there.
  await window.keyboard.press('Escape');
  await expect(window.getByText('Waiting for your browser')).toBeVisible();
  await window.getByRole('button', { name: 'Paste the address' }).click();

  instagram.setFaults({ at: 'exchange', does: misbehave.exchangeError() });
  await paste(window, await landedOn(authorizeUrl));
  await expectNotice(app, {
    what: 'The code in this address is of no use any more',
    why: 'Instagram says that it was used, or is too old.',
    todo: 'Open the sign-in page once more from here',
    button: 'Try again',
  });

  instagram.setFaults();
  const again = await open('Try again');
  expect(new URL(again).searchParams.get('state')).not.toBe(
    new URL(authorizeUrl).searchParams.get('state'),
  );
  const landed = await landedOn(again);
  await paste(window, ` <${landed}>`);
  await expectSignedIn(app);
  await expect(dialog).toBeHidden();
  expect((await sessionOf(app)).accounts).toMatchObject([{ problem: null }]);
  expect(await window.content()).not.toContain(new URL(landed).searchParams.get('code') ?? 'none');
  await signOut(app);
});
