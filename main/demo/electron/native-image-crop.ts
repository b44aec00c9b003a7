import { nativeImage } from 'electron';
import type { NativeImage } from 'electron';

import type { CutPicture } from '../still-reader.ts';

/** The grey, of 255, behind a picture that lets the ground through: wallpapers do, in white or in black. */
const grey = 96;

/** JPEG knows no transparency and puts black there, on which a dark drawing is not seen at all. */
function onGrey(picture: NativeImage): NativeImage {
  // Four bytes a pixel: three colours, multiplied by the opacity, and the opacity.
  const pixels = picture.toBitmap();
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3] ?? 255;
    if (opacity === 255) continue;
    const ground = Math.round((grey * (255 - opacity)) / 255);
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
  return (isPng ? onGrey(sized) : sized).toJPEG(85);
};
