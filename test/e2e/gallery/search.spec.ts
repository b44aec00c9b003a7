import { misbehave } from '../../faults/misbehaviour.ts';
import { signIn } from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import { expectPosts, gallery } from '../app/sign-in.ts';
import { searchableAlbum, tiles } from './searchable-album.ts';
import {
  chips,
  choose,
  everyTile,
  expectFound,
  expectNoViolations,
  field,
  filters,
  panel,
} from './searching.ts';

test('finds while it is typed, marks what it found, and goes through searches', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(searchableAlbum);
  const app = await startOnline();
  const { window } = app;
  await signIn(app);
  await expectPosts(app);
  await expectFound(app, ...everyTile);

  await test.step('/ goes to the field, and every letter counts', async () => {
    await window.keyboard.press('/');
    await expect(field(app)).toBeFocused();
    await window.keyboard.type('har');
    await expectFound(app, tiles.evening, tiles.three);
    await window.keyboard.type('bour');
    await expect(field(app)).toHaveValue('harbour');
    await expectFound(app, tiles.evening, tiles.three);
    await expect(window.getByRole('status').filter({ hasText: '2 posts found' })).toHaveCount(1);
    await expect(gallery(app).locator('mark')).toHaveText(['harbour', 'harbour']);
    await expectNoViolations(app);
  });
  await test.step('a slash is a slash where a person types', async () => {
    await window.keyboard.type('/');
    await expect(field(app)).toHaveValue('harbour/');
    await window.keyboard.press('Backspace');
  });
  await test.step('marks in the viewer, which / does not leave', async () => {
    await window.keyboard.press('Enter');
    await expect(gallery(app).getByRole('gridcell').first()).toBeFocused();
    await window.keyboard.press('Enter');
    const viewer = window.getByRole('dialog');
    await expect(viewer.locator('mark')).toHaveText(['harbour']);
    await window.keyboard.press('/');
    await expect(viewer).toBeVisible();
    await expect(field(app)).not.toBeFocused();
    await window.keyboard.press('Escape');
  });
  await test.step('hashtags, mentions, alt texts, without their accents', async () => {
    await field(app).fill('#eve');
    await expectFound(app, tiles.evening);
    await field(app).fill('@a.fr');
    await expectFound(app, tiles.three);
    await field(app).fill('lightho');
    await expectFound(app, tiles.roofs);
    await expect(gallery(app).locator('mark')).toHaveText('lightho');
    await field(app).fill('uber dach');
    await expectFound(app, tiles.roofs);
    await expect(gallery(app).locator('mark')).toHaveText(['Über', 'Däch']);
  });
  await test.step('nothing found is said, and a button leads out of it', async () => {
    await field(app).fill('nowhere');
    await expect(gallery(app)).toHaveCount(0);
    await expect(window.getByText('“nowhere”')).toBeVisible();
    await expect(window.getByRole('status').filter({ hasText: 'No posts found' })).toHaveCount(1);
    await expectNoViolations(app);
    await window.getByRole('button', { name: 'Show every post' }).click();
    await expectFound(app, ...everyTile);
    await expect(gallery(app).getByRole('gridcell').first()).toBeFocused();
  });
  await test.step('Esc empties the field, then leaves it for the posts', async () => {
    await field(app).fill('waves');
    await expectFound(app, tiles.waves);
    await window.keyboard.press('Escape');
    await expect(field(app)).toHaveValue('');
    await expect(field(app)).toBeFocused();
    await expectFound(app, ...everyTile);
    await window.keyboard.press('Escape');
    await expect(gallery(app).getByRole('gridcell').first()).toBeFocused();
  });
  expect(app.complaints()).toEqual([]);
});

test('filters by kind, year, hashtag and caption, which combine and go one by one', async ({
  startOnline,
  instagram,
}) => {
  instagram.setAlbum(searchableAlbum);
  const app = await startOnline();
  const { window } = app;
  await signIn(app);
  await expectPosts(app);

  await filters(app).click();
  await test.step('kinds', async () => {
    await choose(app, 'Reels');
    await expectFound(app, tiles.waves);
    await choose(app, 'Carousels');
    await expectFound(app, tiles.three, tiles.waves);
    await expectNoViolations(app);
    await choose(app, 'Reels');
    await choose(app, 'Carousels');
    await expectFound(app, ...everyTile);
  });
  await test.step('years and hashtags, with how many there are', async () => {
    const year = panel(app).getByRole('combobox', { name: 'Year' });
    await expect(year.getByRole('option')).toHaveText([
      'Any year',
      '2026 (1)',
      '2025 (2)',
      '2024 (2)',
    ]);
    await year.selectOption('2025');
    await expectFound(app, tiles.three, tiles.waves);
    await year.selectOption('Any year');
    const hashtag = panel(app).getByRole('combobox', { name: 'Hashtag' });
    await expect(hashtag.getByRole('option')).toHaveText([
      'Any hashtag',
      /^#sea \(3\)$/i,
      '#evening (1)',
    ]);
    await hashtag.selectOption({ index: 1 });
    await expectFound(app, tiles.evening, tiles.three, tiles.waves);
    await hashtag.selectOption('Any hashtag');
  });
  await test.step('with and without a caption', async () => {
    await panel(app).getByRole('radio', { name: 'Without caption' }).click();
    await expectFound(app, tiles.silent);
    await panel(app).getByRole('radio', { name: 'With caption' }).click();
    await expectFound(app, ...everyTile.slice(0, 4));
  });
  await test.step('together, with a search', async () => {
    await choose(app, 'Pictures');
    await panel(app).getByRole('combobox', { name: 'Year' }).selectOption('2024');
    await expectFound(app, tiles.roofs);
    await field(app).fill('harbour');
    await expect(panel(app)).toHaveCount(0);
    await expect(window.getByText('also fits the filters')).toBeVisible();
    await expect(filters(app)).toHaveAccessibleName('Filters, 3 in use');
  });
  await test.step('a chip is pressed away, the focus goes to the next', async () => {
    await expect(chips(app).getByRole('button')).toHaveText([
      'Pictures',
      '2024',
      'With caption',
      'Clear all',
    ]);
    await chips(app).getByRole('button', { name: 'Remove filter: 2024' }).click();
    await expectFound(app, tiles.evening);
    await expect(chips(app).getByRole('button', { name: /With caption/ })).toBeFocused();
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await expect(field(app)).toBeFocused();
    await expect(chips(app)).toHaveCount(0);
    await expectFound(app, tiles.evening, tiles.three);
  });
  await test.step('all at once, the search too', async () => {
    await filters(app).click();
    await choose(app, 'Reels');
    await window.keyboard.press('Escape');
    await expect(panel(app)).toHaveCount(0);
    await expect(filters(app)).toBeFocused();
    await chips(app).getByRole('button', { name: 'Clear all' }).click();
    await expectFound(app, ...everyTile);
    await expect(field(app)).toHaveValue('');
  });
  await test.step('a hashtag in a caption searches', async () => {
    await gallery(app).getByRole('gridcell', { name: tiles.evening }).click();
    await window.getByRole('dialog').getByRole('button', { name: '#evening', exact: true }).click();
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expectFound(app, tiles.evening);
    await expect(chips(app).getByRole('button').first()).toHaveText('#evening');
    await expect(gallery(app).getByRole('gridcell').first()).toBeFocused();
  });
});

test('sorts by date either way, by likes and by comments', async ({ startOnline, instagram }) => {
  instagram.setAlbum(searchableAlbum);
  const app = await startOnline();
  const { window } = app;
  await signIn(app);
  await expectPosts(app);
  const { evening, three, waves, roofs, silent } = tiles;
  const sortBy = async (name: string): Promise<void> => {
    await window.getByRole('button', { name: /^Sort/ }).click();
    await window.getByRole('menuitemradio', { name }).click();
    await expect(window.getByRole('button', { name: `Sort: ${name}` })).toBeFocused();
  };
  await sortBy('Oldest first');
  await expectFound(app, silent, roofs, waves, three, evening);
  await sortBy('Most likes');
  await expectFound(app, silent, three, waves, evening, roofs);
  await sortBy('Most comments');
  await expectFound(app, three, roofs, evening, waves, silent);
  await field(app).fill('harbour');
  await expectFound(app, three, evening);
  await sortBy('Newest first');
  await expectFound(app, evening, three);
});

test('finds the posts of which a file is missing, until it is here', async ({
  startOnline,
  instagram,
}) => {
  instagram.setAlbum(searchableAlbum);
  instagram.setFaults({ at: 'file', does: misbehave.empty(503) });
  const app = await startOnline();
  await signIn(app);
  await expectPosts(app);
  await filters(app).click();
  await choose(app, 'File missing');
  await expectFound(app, ...everyTile);
  instagram.setFaults();
  await app.window.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(app.window.getByText('No post in your library fits')).toBeVisible({
    timeout: 40_000,
  });
});
