import { useMemo } from 'react';
import type { ReactElement } from 'react';

import { matchRanges } from '../../preload/contract/match-ranges.ts';
import type { Post } from '../../preload/contract/post.ts';
import { Marked } from '../design/marked.tsx';
import type { Piece } from '../design/text-pieces.ts';
import { captionText } from '../gallery/post-name.ts';
import { excerptOf } from './excerpt.ts';
import { useSearchAround } from './search-context.tsx';
import styles from './tile-excerpt.module.css';

/** What was found, in the caption, else in the alt text; empty where it is in neither. */
function found(post: Post, searched: string | null): readonly Piece[] {
  if (searched === null) return [];
  for (const text of [captionText(post), post.altText ?? '']) {
    const excerpt = excerptOf(text, matchRanges(text, searched));
    if (excerpt.length > 0) return excerpt;
  }
  return [];
}

/** Over a tile, why its post was found: the words around, with those that were searched marked. */
export function TileExcerpt({ post }: { readonly post: Post }): ReactElement | null {
  const searched = useSearchAround()?.searched ?? null;
  const pieces = useMemo(() => found(post, searched), [post, searched]);
  if (pieces.length === 0) return null;
  return (
    <p className={styles['excerpt']} dir="auto" data-excerpt="">
      <Marked pieces={pieces} />
    </p>
  );
}
