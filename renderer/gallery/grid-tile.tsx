import { memo } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import { messages } from '../messages/messages.ts';
import type { CellShape } from './cell-size.ts';
import { tileName } from './post-name.ts';
import { TileContent } from './tile.tsx';
import styles from './tile.module.css';

interface GridTileProps {
  readonly accountId: AccountId;
  /** Undefined while it is not loaded. */
  readonly post: Post | undefined;
  readonly place: number;
  readonly count: number;
  readonly column: number;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  /** Undefined where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  readonly shape: CellShape;
  /** `#rrggbb`, where the post is not loaded; null where it is not known. */
  readonly colour: string | null;
  /** Whether its picture is worth loading. */
  readonly isNear: boolean;
  readonly over: ReactNode;
}

/** One cell of the grid: a post, or the place of one. What it does, the grid does for all. */
export const GridTile = memo(function GridTile(props: GridTileProps): ReactElement {
  const { accountId, post, place, count, column, isStop, isSelected, shape, isNear } = props;
  const tabIndex = isStop ? 0 : -1;
  const colour = post?.media[0]?.colour ?? props.colour;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={
        post === undefined ? messages.gallery.loadingPost(place + 1, count) : tileName(post)
      }
      aria-selected={isSelected}
      tabIndex={tabIndex}
      data-place={place}
      className={styles['tile']}
      style={colour === null ? undefined : { background: colour }}
    >
      {post !== undefined && (
        <TileContent
          key={post.id}
          accountId={accountId}
          post={post}
          tabIndex={tabIndex}
          fit={shape === 'whole' ? 'contain' : 'cover'}
          isNear={isNear}
        />
      )}
      {props.over}
    </div>
  );
});
