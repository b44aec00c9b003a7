import type { Page } from 'playwright';
import { expect } from 'playwright/test';

import type { DemoAlbum } from '../../../main/demo/demo-album.ts';
import { decide, openSignIn } from '../app/attempt.ts';
import type { RunningApp } from '../app/launch.ts';
import { gallery } from '../app/sign-in.ts';

/** Somebody who has an account, and how many posts in it. */
export interface Person {
  readonly name: string;
  readonly username: string;
  readonly userId: string;
  readonly posts: number;
}

export const ada: Person = {
  name: 'Ada Prints',
  username: 'ada.prints',
  userId: '17841400000000001',
  posts: 120,
};
export const grace: Person = {
  name: 'Grace Albums',
  username: 'grace.albums',
  userId: '17841400000000002',
  posts: 14,
};

/** A person's own album. Their captions say whose they are. */
export function albumOf({ name, username, userId, posts }: Person) {
  return (album: DemoAlbum): DemoAlbum => ({
    profile: { ...album.profile, name, username, userId },
    posts: album.posts
      .slice(0, posts)
      .map((post, index) => ({ ...post, caption: `${name} ${index + 1}` })),
  });
}

/** Waits for a person's profile and their newest post. */
export async function expectShown(app: RunningApp, { name }: Person): Promise<void> {
  await expect(app.window.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(gallery(app).getByRole('gridcell').first()).toHaveAccessibleName(
    new RegExp(`^${name} \\d`),
  );
}

/** Signs in, by a way in that opens the window, up to the posts. */
export async function signInAs(
  app: RunningApp,
  person: Person,
  press?: () => Promise<void>,
): Promise<void> {
  await decide(await openSignIn(app, press), 'Allow');
  await expectShown(app, person);
}

export async function openAccountMenu(app: RunningApp): Promise<void> {
  await app.window.getByRole('button', { name: /^Account:/ }).click();
  await expect(app.window.getByRole('menu')).toBeVisible();
}

/** Opens the ways in over the account that is here. */
export async function openWaysIn(app: RunningApp): Promise<ReturnType<Page['getByRole']>> {
  await openAccountMenu(app);
  await app.window.getByRole('menuitem', { name: 'Add an account…' }).click();
  const dialog = app.window.getByRole('dialog', { name: 'Add an account' });
  await expect(dialog).toBeVisible();
  return dialog;
}
