import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

import type { Logger } from '../log/logger.ts';
import { longestEdge } from './demo-album.ts';
import type { DemoPost, DemoStill, PictureSource } from './demo-album.ts';
import { demoProfile } from './demo-profile.ts';
import { readOwnPicture } from './own-picture-file.ts';
import type { OwnPicture } from './own-picture-file.ts';

/** A folder may be somebody's whole collection; this many pictures of it are served. */
const mostPictures = 2000;

/** The edge of a profile picture, in pixels. */
const portraitEdge = 320;

async function picturePathsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:jpe?g|png|webp)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .slice(0, mostPictures);
}

function wholeOf({ path, width, height, orientation }: OwnPicture): DemoStill {
  return { path, width, height, orientation, rect: null, longestEdge };
}

/** The middle of a picture, square. */
function portraitOf(picture: OwnPicture): DemoStill {
  const { width, height } = picture;
  const edge = Math.min(width, height);
  const rect = {
    x: Math.floor((width - edge) / 2),
    y: Math.floor((height - edge) / 2),
    width: edge,
    height: edge,
  };
  return { ...wholeOf(picture), rect, longestEdge: portraitEdge };
}

/** A post whose id is its file's place in the folder: the same after a restart. */
function postOf(folder: string, picture: OwnPicture): DemoPost {
  const hash = createHash('sha256').update(relative(folder, picture.path)).digest();
  const digits = (hash.readBigUInt64BE(0) % 10n ** 15n).toString().padStart(15, '0');
  const id = `17${digits}`;
  return {
    id,
    shortcode: `D${hash.subarray(8).toString('base64url').slice(0, 10)}`,
    caption: picture.caption === '' ? null : picture.caption,
    altText: null,
    postedAt: picture.takenAt,
    likes: 10 + ((hash[30] ?? 0) % 90),
    comments: (hash[31] ?? 0) % 8,
    product: 'FEED',
    media: [{ id, still: wholeOf(picture), clip: null, available: true }],
  };
}

/**
 * Makes the source of a person's own photographs (`ALBUMEN_DEMO_PICTURES`): each file in the folder
 * and below is a post, dated by its EXIF, or by the file where it has none.
 */
export function createOwnPictures(dependencies: {
  readonly folder: string;
  readonly log: Logger;
}): PictureSource {
  const { folder, log } = dependencies;
  return {
    load: async () => {
      const paths = await picturePathsIn(folder).catch(() => null);
      if (paths === null || paths.length === 0) {
        const what = paths === null ? 'could not be read' : 'holds no JPEG, PNG or WebP';
        log.warn(`The folder of demo pictures ${what}: the account has no posts`);
        return { profile: { ...demoProfile, picture: null }, posts: [] };
      }
      const pictures: OwnPicture[] = [];
      // One after the other: each is a read of half a megabyte.
      for (const path of paths) {
        const picture = await readOwnPicture(folder, path);
        if (picture !== null) pictures.push(picture);
      }
      if (pictures.length < paths.length) {
        log.warn('Some demo pictures could not be read', {
          files: paths.length - pictures.length,
        });
      }
      pictures.sort((one, other) => other.takenAt - one.takenAt);
      const [newest] = pictures;
      return {
        profile: { ...demoProfile, picture: newest === undefined ? null : portraitOf(newest) },
        posts: pictures.map((picture) => postOf(folder, picture)),
      };
    },
  };
}
