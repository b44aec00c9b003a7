import { memo } from 'react';
import type { ReactElement } from 'react';
import { VList } from 'virtua';

import type { CellSize } from '../../page/cells.ts';
import type { Shown } from '../every-post.ts';
import { startRival } from '../start-rival.tsx';
import type { GalleryProps } from '../start-rival.tsx';

interface RowProps {
  readonly posts: readonly Shown[];
  readonly cells: CellSize;
}

/** As many as Albumen keeps ready on either side: with fewer, flicks show blank cells. */
const spareRows = 3;

const Row = memo(function Row({ posts, cells }: RowProps): ReactElement {
  const { columns, height, gap } = cells;
  return (
    <div
      role="row"
      style={{
        display: 'grid',
        gap,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        height,
        paddingBottom: gap,
      }}
    >
      {posts.map(({ id, name, address, colour }) => (
        <div
          key={id}
          role="gridcell"
          aria-label={name}
          className="cell"
          style={{ backgroundColor: colour }}
        >
          <img src={address} alt="" decoding="async" draggable={false} />
        </div>
      ))}
    </div>
  );
});

/** Rows of cells in a list: cheaper than its grid, which virtualises columns, too. */
function Gallery({ posts, cells }: GalleryProps): ReactElement {
  const { columns, width, height, gap } = cells;
  const rows = Array.from({ length: Math.ceil(posts.length / columns) }, (_, row) =>
    posts.slice(row * columns, (row + 1) * columns),
  );
  return (
    <div role="grid" style={{ width: columns * (width + gap) - gap, margin: '0 auto' }}>
      <VList
        data={rows}
        itemSize={height + gap}
        bufferSize={spareRows * (height + gap)}
        data-scroller=""
        style={{ height: '100vh', scrollbarWidth: 'none' }}
      >
        {(row, index) => <Row key={index} posts={row} cells={cells} />}
      </VList>
    </div>
  );
}

startRival(Gallery);
