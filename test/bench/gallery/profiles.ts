import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sizeOfPicture } from '../../../main/library/media/picture-size.ts';
import { accountIdSchema } from '../../../preload/contract/ids.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { startApp } from './gallery-app.ts';
import type { GalleryApp, Launcher } from './gallery-app.ts';
import { makeLibrary } from './make-library.ts';
import type { BenchFile, BenchFiles, BenchThumbnail } from './make-library.ts';
import { manyPosts, people } from './posts.ts';
import type { ManyPosts, Person } from './posts.ts';
import type { MadeThumbnail } from './page/pictures.ts';
import { tokenOf } from './stand-in.ts';
import type { StandIn } from './stand-in.ts';

/** A profile of the app that opens straight into the gallery of a library. */
export interface Profile {
  readonly folder: string;
  readonly posts: ManyPosts;
}

/** Makes profiles, once per number of posts, in a folder that is removed after the run. */
export interface Profiles {
  withPosts(count: number): Promise<Profile>;
  /** One of two accounts with so many posts each; the second one, which signed in last, is shown. */
  ofTwo(count: number): Promise<Profile>;
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

interface SignedIn {
  readonly accounts: readonly { readonly person: Person; readonly id: AccountId }[];
  /** The settings of a profile in which they signed in. */
  readonly settings: string;
}

/** Signs people in, in a profile of its own, then has the page do something else. */
async function signIn(
  launcher: Launcher,
  profile: string,
  who: readonly Person[],
  then: (app: GalleryApp) => Promise<void> = async () => undefined,
): Promise<SignedIn> {
  const app = startApp(launcher, 'nothing', profile);
  const accounts: SignedIn['accounts'][number][] = [];
  for (const person of who) {
    const id = accountIdSchema.parse(await app.call('bench', 'signIn', tokenOf(person)));
    accounts.push({ person, id });
  }
  await then(app);
  await app.quit();
  return { accounts, settings: join(profile, 'config.json') };
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
  const shared = join(folder, 'files');
  await mkdir(shared, { recursive: true });
  let files: BenchFiles = { pictures: [], videos: [], thumbnails: [] };
  const alone = await signIn(launcher, join(folder, 'signed-in'), [people[0]], async (app) => {
    files = await makeFiles(pictures, shared, (picture, count) =>
      app.call('bench', 'makeThumbnails', picture, count),
    );
  });
  const made = new Map<string, Profile>();
  const at = Date.now();

  async function make(name: string, count: number, signedIn: SignedIn): Promise<Profile> {
    const known = made.get(name);
    if (known !== undefined) return known;
    const posts = manyPosts(count, at, standIn.origin);
    const profile = join(folder, name);
    await mkdir(profile, { recursive: true });
    await cp(signedIn.settings, join(profile, 'config.json'));
    for (const { person, id } of signedIn.accounts) {
      const library = join(profile, 'library', id);
      makeLibrary({ accountId: id, person, folder: library, posts, files, at });
    }
    made.set(name, { folder: profile, posts });
    return { folder: profile, posts };
  }

  const served = (profile: Profile): Profile => {
    standIn.serve(profile.posts);
    return profile;
  };

  return {
    withPosts: async (count) => served(await make(`${count}-posts`, count, alone)),
    ofTwo: async (count) => {
      const both = await signIn(launcher, join(folder, 'both-signed-in'), people);
      return served(await make(`twice-${count}-posts`, count, both));
    },
  };
}
