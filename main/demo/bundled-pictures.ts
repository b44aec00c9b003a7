import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { longestEdge } from './demo-album.ts';
import type { PictureSource } from './demo-album.ts';
import { createDemoPosts } from './demo-posts.ts';
import { demoProfile } from './demo-profile.ts';
import { pictureCreditsSchema } from './picture-credits.ts';

/**
 * Makes the source of the committed pictures.
 * @param folder where `credits.json` is, with the files that it names
 */
export function createBundledPictures({ folder }: { readonly folder: string }): PictureSource {
  return {
    load: async (newestAt) => {
      const text = await readFile(join(folder, 'credits.json'), 'utf8');
      const value: unknown = JSON.parse(text);
      const { pictures, clips, profilePicture } = pictureCreditsSchema.parse(value);
      const { file, width, height } = profilePicture;
      const path = join(folder, file);
      const picture = { path, width, height, orientation: 1, rect: null, longestEdge };
      return {
        profile: { ...demoProfile, picture },
        posts: createDemoPosts({ folder, pictures, clips, newestAt }),
      };
    },
  };
}
