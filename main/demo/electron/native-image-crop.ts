import { nativeImage } from 'electron';
import type { NativeImage } from 'electron';

import type { CutPicture } from '../still-reader.ts';

/** JPEG knows no transparency: what lets the ground through becomes white, where it would be black. */
function onWhite(picture: NativeImage): NativeImage {
  // Four bytes a pixel: three colours, multiplied by the opacity, and the opacity.
  const pixels = picture.toBitmap();
  for (let at = 0; at < pixels.length; at += 4) {
    const ground = 255 - (pixels[at + 3] ?? 255);
    if (ground === 0) continue;
    for (let colour = at; colour < at + 3; colour += 1) {
      pixels[colour] = Math.min(255, (pixels[colour] ?? 0) + ground);
    }
    pixels[at + 3] = 255;
  }
  return nativeImage.createFromBitmap(pixels, picture.getSize());
}

/** Electron's decoder reads JPEG and PNG; its pictures cannot be told from broken ones but by this. */
export const cutWithNativeImage: CutPicture = (bytes, { rect, longestEdge }) => {
  const picture = nativeImage.createFromBuffer(bytes);
  if (picture.isEmpty()) return null;
  const cut = picture.crop({ ...rect });
  const { width, height } = cut.getSize();
  const scale = Math.min(1, longestEdge / Math.max(width, height));
  const sized =
    scale === 1 ? cut : cut.resize({ width: Math.round(width * scale), quality: 'best' });
  const isPng = bytes[0] === 0x89;
  return (isPng ? onWhite(sized) : sized).toJPEG(85);
};
