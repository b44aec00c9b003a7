import { createHash } from 'node:crypto';

import type { MediaId } from '../../../preload/contract/ids.ts';
import type { FileRole } from '../store/library-store.ts';

/** How the index of media (`media-index.ts`) calls each file of a medium. */
const endings: Readonly<Record<FileRole, string>> = {
  original: 'original',
  // The still that Instagram gives: the page asks `media:` for it by this name.
  poster: 'thumbnail',
  thumbnail: 'small',
};

/** The name of a medium's file in the index of media. */
export function mediaName(mediaId: MediaId, role: FileRole): string {
  return `${mediaId}/${endings[role]}`;
}

/**
 * The name of a profile picture in the index of media. It has no id: the path of its address
 * changes when the person takes another one, the signature after it every time.
 */
export function pictureName(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return `profile-picture/${createHash('sha256').update(path).digest('hex')}`;
}
