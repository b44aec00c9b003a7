import { nativeImage } from 'electron';

import type { CutPicture } from '../still-reader.ts';

/** Electron's decoder reads JPEG and PNG; its pictures cannot be told from broken ones but by this. */
export const cutWithNativeImage: CutPicture = (bytes, { rect, longestEdge }) => {
  const picture = nativeImage.createFromBuffer(bytes);
  if (picture.isEmpty()) return null;
  const cut = picture.crop({ ...rect });
  const { width, height } = cut.getSize();
  const scale = Math.min(1, longestEdge / Math.max(width, height));
  const sized =
    scale === 1 ? cut : cut.resize({ width: Math.round(width * scale), quality: 'best' });
  return sized.toJPEG(85);
};
