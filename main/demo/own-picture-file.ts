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

/** What the app can show, as `image-size` calls it: names say little, and SVG has a size, too. */
const formats: ReadonlySet<string | undefined> = new Set(['jpg', 'png', 'webp']);

/**
 * `2024:05:31 18:30:00`, in the time of this computer, for EXIF names no zone. Cameras whose clock
 * was never set write zeros or blanks, and `Date` would make another day of an impossible one.
 */
function timeOf(text: string): number | null {
  const [, ...parts] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  // No photograph is older.
  if (year < 1826) return null;
  const date = new Date(year, month - 1, day, hours, minutes, seconds);
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : null;
}

const orientationSchema = z.int().min(1).max(8).optional().catch(undefined);

const exifSchema = z.object({
  DateTimeOriginal: z.string().transform(timeOf).nullish().catch(null),
  ImageDescription: z.string().trim().min(1).optional().catch(undefined),
  Orientation: orientationSchema,
});

async function readExif(head: Buffer): Promise<z.infer<typeof exifSchema>> {
  try {
    const tags: unknown = await parseExif(head, {
      pick: ['DateTimeOriginal', 'ImageDescription', 'Orientation'],
      translateValues: false,
      reviveValues: false,
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
    const { width, height, type, orientation: byHeader } = imageSize(head);
    if (!formats.has(type) || width === 0 || height === 0) return null;
    const { DateTimeOriginal: taken, ImageDescription, Orientation } = await readExif(head);
    return {
      path,
      width,
      height,
      orientation: Orientation ?? orientationSchema.parse(byHeader) ?? 1,
      takenAt: Math.floor((taken ?? mtimeMs) / 1000) * 1000,
      caption: (ImageDescription ?? captionFromName(folder, path)).slice(0, longestCaption),
    };
  } catch {
    // Not a picture, whatever its name says.
    return null;
  } finally {
    await file.close();
  }
}
