import { useCallback, useEffect, useState } from 'react';

import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Rendition } from '../../preload/contract/media-address.ts';
import { pictured } from '../../preload/contract/moments.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import type { CellPicture, NineCell } from './draw-nine.ts';

/** What shows a medium as a picture, best first: of a video its still. */
function renditionsOf({ type, available, hasThumbnail }: Medium): readonly Rendition[] {
  return [
    ...(type === 'image' && available ? (['original'] as const) : []),
    ...(hasThumbnail ? (['thumbnail'] as const) : []),
  ];
}

/** Asked for with CORS: a canvas on which it was drawn otherwise could not be read. */
async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = address;
  await image.decode();
  return image;
}

async function pictureOf(accountId: AccountId, post: Post): Promise<CellPicture> {
  const medium = pictured(post);
  if (medium === null) return 'missing';
  for (const rendition of renditionsOf(medium)) {
    const address = mediumAddress(accountId, post.id, medium.id, rendition);
    const image = await load(address).catch(() => null);
    if (image !== null) return image;
  }
  return 'missing';
}

/** The pictures of these posts as they come; those that cannot be had are tried again after a sync. */
export function useCellPictures(accountId: AccountId, posts: readonly Post[]): readonly NineCell[] {
  const [pictures, setPictures] = useState<ReadonlyMap<PostId, CellPicture>>(new Map());
  const bring = useCallback(
    (some: readonly Post[]): void => {
      for (const post of some) {
        void pictureOf(accountId, post).then((picture) =>
          setPictures((old) => new Map(old).set(post.id, picture)),
        );
      }
    },
    [accountId],
  );
  useEffect(() => bring(posts), [bring, posts]);

  const missing = posts.filter(({ id }) => pictures.get(id) === 'missing');
  useRetryAfterSync(accountId, missing.length > 0, () => bring(missing));
  return posts.map((post) => ({
    picture: pictures.get(post.id) ?? 'loading',
    colour: pictured(post)?.colour ?? null,
  }));
}
