import { mediaIdSchema } from '../../preload/contract/ids.ts';
import type { MediaId } from '../../preload/contract/ids.ts';
import type { InstagramMedia } from './instagram-types.ts';

/** One file of a post, with the addresses that no page sees. */
export interface PostFile {
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  readonly mediaUrl: string | null;
  readonly thumbnailUrl: string | null;
}

/** The files of a post: a carousel's children, else the post itself. Never empty. */
export function filesOf(media: InstagramMedia): readonly PostFile[] {
  const { children } = media;
  if (media.mediaType === 'CAROUSEL_ALBUM' && children.length > 0) {
    return children.map(({ id, mediaType, mediaUrl, thumbnailUrl }) => ({
      id,
      type: mediaType === 'VIDEO' ? 'video' : 'image',
      mediaUrl,
      thumbnailUrl,
    }));
  }
  return [
    {
      // A post that is one file is its own medium: the same id, read as the other kind.
      id: mediaIdSchema.parse(media.id),
      type: media.mediaType === 'VIDEO' ? 'video' : 'image',
      mediaUrl: media.mediaUrl,
      thumbnailUrl: media.thumbnailUrl,
    },
  ];
}
