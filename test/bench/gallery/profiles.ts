import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sizeOfPicture } from '../../../main/library/media/picture-size.ts';
import { accountIdSchema } from '../../../preload/contract/ids.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { startApp } from './gallery-app.ts';
import type { Launcher } from './gallery-app.ts';
import { makeLibrary } from './make-library.ts';
import type { BenchFile, BenchFiles, BenchThumbnail } from './make-library.ts';
import { manyPosts } from './posts.ts';
import type { ManyPosts } from './posts.ts';
import type { MadeThumbnail } from './page/pictures.ts';
import { token } from './stand-in.ts';
import type { StandIn } from './stand-in.ts';

/** A profile of the app that opens straight into the gallery of a library. */
export interface Profile {
  readonly folder: string;
  readonly posts: ManyPosts;
}

/** Makes profiles, once per number of posts, in a folder that is removed after the run. */
export interface Profiles {
  withPosts(count: number): Promise<Profile>;
}

/** Thumbnails that are cut out of each picture of the demo account. */
const crops = 5;

async function fileAt(path: string): Promise<BenchFile> {
  const { size: bytes } = await stat(path);
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return { path, ending, bytes, size: await sizeOfPicture(path) };
}

/** Copies the demo's files to where they can be linked to, and has the page make thumbnails. */
async function makeFiles(
  pictures: string,
  folder: string,
  make: (picture: string, crops: number) => Promise<readonly MadeThumbnail[]>,
): Promise<BenchFiles> {
  const names = await readdir(pictures);
  const copied = async (ending: string): Promise<readonly BenchFile[]> =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .map(async (name) => {
          await cp(join(pictures, name), join(folder, name));
          return fileAt(join(folder, name));
        }),
    );
  const stills = await copied('.jpg');
  const thumbnails: BenchThumbnail[] = [];
  for (const { path } of stills) {
    const made = await make(await readFile(path, 'base64'), crops);
    for (const { base64, colour } of made) {
      const thumbnail = join(folder, `${thumbnails.length}.webp`);
      await writeFile(thumbnail, base64, 'base64');
      thumbnails.push({ ...(await fileAt(thumbnail)), colour });
    }
  }
  return { pictures: stills, videos: await copied('.mp4'), thumbnails };
}

/** Signs in once, in a profile of its own, and makes the files that all libraries share. */
async function prepare(
  launcher: Launcher,
  folder: string,
  pictures: string,
): Promise<{ readonly accountId: AccountId; readonly settings: string; files: BenchFiles }> {
  const profile = join(folder, 'signed-in');
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  const app = startApp(launcher, 'nothing', profile);
  const accountId = accountIdSchema.parse(await app.call('bench', 'signIn', token));
  const made = await makeFiles(pictures, files, (picture, count) =>
    app.call('bench', 'makeThumbnails', picture, count),
  );
  await app.quit();
  return { accountId, settings: join(profile, 'config.json'), files: made };
}

/**
 * Makes the profiles of a run.
 * @param folder to put them into, on the disk that is measured
 * @param pictures the demo account's
 */
export async function createProfiles(options: {
  readonly launcher: Launcher;
  readonly standIn: StandIn;
  readonly folder: string;
  readonly pictures: string;
}): Promise<Profiles> {
  const { launcher, standIn, folder, pictures } = options;
  const { accountId, settings, files } = await prepare(launcher, folder, pictures);
  const made = new Map<number, Profile>();
  const at = Date.now();

  async function make(count: number): Promise<Profile> {
    const posts = manyPosts(count, at, standIn.origin);
    const profile = join(folder, `${count}-posts`);
    await mkdir(profile, { recursive: true });
    await cp(settings, join(profile, 'config.json'));
    makeLibrary({ accountId, folder: join(profile, 'library', accountId), posts, files, at });
    return { folder: profile, posts };
  }

  return {
    withPosts: async (count) => {
      const profile = made.get(count) ?? (await make(count));
      made.set(count, profile);
      standIn.serve(profile.posts);
      return profile;
    },
  };
}
