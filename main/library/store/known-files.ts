import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { MediaId } from '../../../preload/contract/ids.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { mediaName } from '../media/media-name.ts';
import { mediaPath } from '../media/media-path.ts';
import { sizeOfPicture } from '../media/picture-size.ts';
import type { FileRole, LibraryFile, LibraryPlace } from './library-store.ts';

/**
 * The file of a medium that the index of media names, if its bytes are on the disk. Asked before
 * anything is downloaded: after a database was made anew, or an older version's files.
 */
export async function findKnownFile(
  place: LibraryPlace,
  index: Pick<MediaIndex, 'get'>,
  mediaId: MediaId,
  role: FileRole,
): Promise<LibraryFile | null> {
  const name = index.get(mediaName(mediaId, role));
  if (name === null) return null;
  const path = mediaPath(join(place.folder, 'media'), name);
  const entry = await stat(path).catch(() => null);
  if (entry === null || !entry.isFile() || entry.size === 0) return null;
  const size = await sizeOfPicture(path);
  return { name, bytes: entry.size, width: size?.width ?? null, height: size?.height ?? null };
}
