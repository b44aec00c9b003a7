import 'react-photo-album/rows.css';

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { RowsPhotoAlbum } from 'react-photo-album';

import { startRival } from '../start-rival.tsx';
import type { GalleryProps } from '../start-rival.tsx';

/** Its rows of equal pictures, with its own markup: pictures are loaded when they come near. */
function Gallery({ posts, cells }: GalleryProps): ReactElement {
  const { columns, width, height, gap } = cells;
  const photos = useMemo(
    () =>
      posts.map(({ id, name, address, colour }) => ({
        key: id,
        src: address,
        width,
        height,
        name,
        colour,
      })),
    [posts, width, height],
  );
  return (
    <div role="grid" style={{ width: columns * (width + gap) - gap, margin: '0 auto' }}>
      <RowsPhotoAlbum
        photos={photos}
        spacing={gap}
        targetRowHeight={height}
        rowConstraints={{ minPhotos: columns, maxPhotos: columns }}
        componentsProps={{
          track: { role: 'row' },
          wrapper: ({ photo }) => ({
            role: 'gridcell',
            'aria-label': photo.name,
            style: { backgroundColor: photo.colour },
          }),
        }}
      />
    </div>
  );
}

startRival(Gallery);
