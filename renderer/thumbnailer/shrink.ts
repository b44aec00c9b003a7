import type { PixelSize } from '../../preload/contract/thumbnailer.ts';

/** A canvas that is read again anyway: kept off the graphics card, the same on every computer. */
function canvasOf({ width, height }: PixelSize): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}

/**
 * Draws a picture at a smaller size: by halves first, each the mean of four pixels, then the rest
 * in one step. One large step at quality `high` leaves out most pixels (Chromium 130: fine
 * patterns flicker), at `medium` it blurs; and `resizeWidth` of an `ImageBitmap` takes one that
 * was turned by its EXIF orientation for its unturned self, and cuts it off.
 */
export function shrink(picture: ImageBitmap, size: PixelSize): OffscreenCanvasRenderingContext2D {
  let source: ImageBitmap | OffscreenCanvas = picture;
  while (source.width >= size.width * 2 && source.height >= size.height * 2) {
    const half = canvasOf({
      width: Math.ceil(source.width / 2),
      height: Math.ceil(source.height / 2),
    });
    half.imageSmoothingQuality = 'low';
    half.drawImage(source, 0, 0, half.canvas.width, half.canvas.height);
    source = half.canvas;
  }
  const context = canvasOf(size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, size.width, size.height);
  return context;
}
