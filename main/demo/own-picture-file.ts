import { open } from 'node:fs/promises';
import { basename, dirname, extname, relative, sep } from 'node:path';

import { parse as parseExif } from 'exifr';
import { imageSize } from 'image-size';

import { z } from '../../preload/contract/zod.ts';

/** A photograph of a person's own, as far as a post needs it. */
export interface OwnPicture {
  readonly path: string;
  /** As stored, in pixels. */
  readonly width: number;
  readonly height: number;
  /** 1 to 8, as EXIF counts. */
  readonly orientation: number;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  readonly caption: string;
}

/** Where every format has said its size and date; photographs of 100 MB are not read for that. Bytes. */
const headLength = 512 * 1024;
const largestFile = 100 * 1024 * 1024;

/** Instagram's longest caption. */
const longestCaption = 2200;

const exifSchema = z.object({
  DateTimeOriginal: z.date().optional().catch(undefined),
  ImageDescription: z.string().trim().min(1).optional().catch(undefined),
  Orientation: z.int().min(1).max(8).optional().catch(undefined),
});

async function readExif(head: Buffer): Promise<z.infer<typeof exifSchema>> {
  try {
    const tags: unknown = await parseExif(head, {
      pick: ['DateTimeOriginal', 'ImageDescription', 'Orientation'],
      translateValues: false,
    });
    return exifSchema.safeParse(tags).data ?? {};
  } catch {
    return {};
  }
}

/**
 * What a file is called, as a caption. Collections of wallpapers call files by their size alone
 * ("5120x2880.jpg"): then the folder that says more.
 */
export function captionFromName(folder: string, path: string): string {
  const inside = relative(folder, path);
  const names = [
    basename(inside, extname(inside)),
    ...dirname(inside)
      .split(sep)
      .toReversed()
      .filter((name) => !/^(?:contents|images?|pictures?|photos?|\.)$/i.test(name)),
  ];
  const telling = names.find((name) => /\p{L}{2}/u.test(name)) ?? names[0] ?? '';
  return telling.replaceAll(/[-_]+/g, ' ').trim();
}

/** Reads what a post needs from a file's first bytes; null when it is no picture. */
export async function readOwnPicture(folder: string, path: string): Promise<OwnPicture | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { mtimeMs, size } = await file.stat();
    if (size > largestFile) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.subarray(0, bytesRead);
    const { width, height, orientation: byHeader = 1 } = imageSize(head);
    const { DateTimeOriginal: taken, ImageDescription, Orientation } = await readExif(head);
    const time = taken === undefined || Number.isNaN(taken.getTime()) ? mtimeMs : taken.getTime();
    return {
      path,
      width,
      height,
      orientation: Orientation ?? byHeader,
      takenAt: Math.floor(time / 1000) * 1000,
      caption: (ImageDescription ?? captionFromName(folder, path)).slice(0, longestCaption),
    };
  } catch {
    // Not a picture, whatever its name says.
    return null;
  } finally {
    await file.close();
  }
}
