import { useEffect, useState } from 'react';

import type { PostId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import type { Posts } from '../gallery/use-posts.ts';

/** The post that the viewer shows. */
export interface OpenPost {
  readonly place: number;
  readonly at: Posts['at'];
}

/** Where the open post was last seen, in a library of how many posts. */
interface Seen {
  readonly post: Post;
  readonly place: number;
  readonly stored: number;
}

/**
 * Follows the open post. Where so many posts came before it that it left the pages that are
 * loaded, it is looked for as far on as it can have got, and stays on show meanwhile. Null where
 * none is open, or where it is no longer in the library (a damaged one was begun anew).
 */
export function useOpenPost(posts: Posts, open: PostId | null): OpenPost | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  const place = open === null ? -1 : posts.placeOf(open);
  const post = place < 0 ? undefined : posts.at(place);
  const stored = posts.storedThen(place);
  const isNews = seen?.post !== post || seen?.place !== place || seen.stored !== stored;
  if (post !== undefined && stored !== null && isNews) setSeen({ post, place, stored });

  const sought = post === undefined && seen?.post.id === open ? seen : null;
  const come = sought === null ? 0 : (posts.stored ?? 0) - sought.stored;
  const { show } = posts;
  useEffect(() => {
    if (sought !== null && come > 0) show('viewer', sought.place, sought.place + come);
  }, [sought, come, show]);

  if (post !== undefined) return { place, at: posts.at };
  if (sought === null || come < 0) return null;
  return {
    place: sought.place,
    at: (other) => {
      if (other === sought.place) return sought.post;
      // Where nothing came before it, the places of others are what they were.
      return come === 0 ? posts.at(other) : undefined;
    },
  };
}
