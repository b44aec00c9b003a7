import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { DemoAlbum } from '../../../../main/demo/demo-album.ts';
import { createOwnPictures } from '../../../../main/demo/own-pictures.ts';
import type { LogFields } from '../../../../main/log/logger.ts';
import { makeFolder } from '../auth/profile-folder.ts';
import { png } from '../library/sample-files.ts';
import { startDemoUnderTest } from './demo-under-test.ts';
import { photograph } from './photographs.ts';

/** Loads a folder as the demo does; answers the album and what was logged. */
async function load(folder: string): Promise<{ album: DemoAlbum; warnings: unknown[] }> {
  const warnings: unknown[] = [];
  const warn = (message: string, fields?: LogFields): void => {
    warnings.push(fields === undefined ? message : [message, fields]);
  };
  const log = { info: () => {}, warn, error: warn };
  return { album: await createOwnPictures({ folder, log }).load(0), warnings };
}

const captionsOf = ({ posts }: DemoAlbum) => posts.map(({ caption }) => caption);

it('makes a post of each picture in the folder and below, newest first', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'old.jpg'), photograph({ taken: '2012:01:02 03:04:05' }));
  writeFileSync(join(folder, 'a/b/new.jpg'), photograph({ taken: '2025:01:02 03:04:05' }));
  writeFileSync(join(folder, 'a/middle.png'), png(20, 30));
  utimesSync(join(folder, 'a/middle.png'), 1_600_000_000, 1_600_000_000);
  for (const name of ['notes.txt', 'film.mp4', 'raw.dng', 'picture.jpg.part']) {
    writeFileSync(join(folder, name), photograph());
  }
  const { album, warnings } = await load(folder);
  expect(captionsOf(album)).toEqual(['new', 'middle', 'old']);
  expect(album.posts.map(({ media }) => media.length)).toEqual([1, 1, 1]);
  for (const { id } of album.posts) expect(id).toMatch(/^17[0-9]{15}$/);
  expect(warnings).toEqual([]);
});

it('keeps the ids of what is there when something is added', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'b.png'), png(20, 30));
  const before = (await load(folder)).album.posts;
  writeFileSync(join(folder, 'a.png'), png(20, 30));
  const after = (await load(folder)).album.posts;
  expect(after).toHaveLength(2);
  expect(after).toContainEqual(before[0]);
});

it('leaves out what cannot be read, and says in the log how many', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'good.png'), png(20, 30));
  writeFileSync(join(folder, 'broken.jpg'), 'nothing of a picture');
  writeFileSync(join(folder, 'empty.webp'), '');
  symlinkSync(folder, join(folder, 'loop'));
  const { album, warnings } = await load(folder);
  expect(captionsOf(album)).toEqual(['good']);
  expect(warnings).toEqual([['Some demo pictures could not be read', { files: 2 }]]);
});

it.each([
  ['empty', (folder: string) => folder],
  ['not there', (folder: string) => join(folder, 'nowhere')],
])('is an account without posts for a folder that is %s, and the log says why', async (_, at) => {
  const folder = makeFolder();
  const { album, warnings } = await load(at(folder));
  expect(album.posts).toEqual([]);
  expect(album.profile.picture).toBeNull();
  expect(warnings).toHaveLength(1);
  expect(String(warnings[0])).toMatch(/^The folder of demo pictures /);
  expect(JSON.stringify(warnings)).not.toContain(folder);
});

it('has the middle of the newest picture as the profile’s', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'one.jpg'), photograph({ orientation: 6 }));
  expect((await load(folder)).album.profile.picture).toMatchObject({
    rect: { x: 360, y: 0, width: 720, height: 720 },
    orientation: 6,
    longestEdge: 320,
  });
});

it('is served as the bundled pictures are: a post, its file, its time', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'one.png'), png(20, 30));
  const { album } = await load(folder);
  const demo = await startDemoUnderTest({ pictures: { load: async () => album } });
  const token = await demo.signIn();
  const page = await demo.client.getMediaPage(token, { after: null, limit: 50 });
  if (!page.ok) throw new Error(page.error.kind);
  expect(page.value).toMatchObject({ media: [{ caption: 'one' }], nextCursor: null });
  const file = await demo.get(page.value.media[0]?.mediaUrl ?? '');
  expect(file.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await file.arrayBuffer())).toEqual(png(20, 30));
});

it('of nobody has no profile picture and no page after the last', async () => {
  const { album } = await load(makeFolder());
  const demo = await startDemoUnderTest({ pictures: { load: async () => album } });
  expect(await (await demo.openAuthorizePage()).text()).not.toContain('<img');
  const token = await demo.signIn();
  expect(await demo.client.getProfile(token)).toMatchObject({
    value: { profilePictureUrl: null, mediaCount: 0 },
  });
  expect(await demo.client.getMediaPage(token, { after: null, limit: 50 })).toEqual({
    ok: true,
    value: { media: [], nextCursor: null },
  });
});
