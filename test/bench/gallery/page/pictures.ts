import { averageColour } from '../../../../renderer/thumbnailer/average-colour.ts';
import { shrink } from '../../../../renderer/thumbnailer/shrink.ts';

/** A thumbnail as Albumen makes them, a WebP that covers a cell. */
export interface MadeThumbnail {
  readonly base64: string;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

const size = { width: 360, height: 480 };

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

/**
 * Cuts a picture into parts of 3:4 and makes a thumbnail of each.
 * @param picture its file, in base64
 */
export async function makeThumbnails(
  picture: string,
  crops: number,
): Promise<readonly MadeThumbnail[]> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.codePointAt(0) ?? 0);
  const whole = await createImageBitmap(new Blob([bytes]));
  const made: MadeThumbnail[] = [];
  for (let crop = 0; crop < crops; crop += 1) {
    const height = Math.min(whole.height, (whole.width * 4) / 3) * 0.8;
    const width = (height * 3) / 4;
    const part = crop / Math.max(1, crops - 1);
    const cut = await createImageBitmap(
      whole,
      Math.round((whole.width - width) * part),
      Math.round((whole.height - height) * part),
      Math.round(width),
      Math.round(height),
    );
    const context = shrink(cut, size);
    const { data } = context.getImageData(0, 0, size.width, size.height);
    const blob = await context.canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    made.push({ ...size, base64: await base64Of(blob), colour: averageColour(data) });
  }
  return made;
}
