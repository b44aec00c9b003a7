import type { PictureType } from '../../preload/contract/moments.ts';

/** Of a JPEG: above it files grow, and nobody sees it. */
const quality = 0.92;

async function blobOf(canvas: HTMLCanvasElement, type: PictureType): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
  // Only a canvas without pixels, or one larger than any of ours, has none.
  if (blob === null) throw new Error('the canvas gave no picture');
  return blob;
}

/** What is on a canvas, as a file of this type. */
export async function bytesOf(
  canvas: HTMLCanvasElement,
  type: PictureType,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await blobOf(canvas, type);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Puts what is on a canvas on the clipboard; answers whether it is there. */
export async function copyPicture(canvas: HTMLCanvasElement): Promise<boolean> {
  try {
    // The only picture that a clipboard takes.
    const blob = await blobOf(canvas, 'image/png');
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return true;
  } catch {
    return false;
  }
}
