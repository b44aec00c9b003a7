import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';

import { z } from '../../../../preload/contract/zod.ts';
import { mediaTypeOf } from '../../../../main/library/media/media-type.ts';
import { bundledAlbum, picturesFolder } from './demo-under-test.ts';

const creditSchema = z.object({
  file: z.string(),
  width: z.int(),
  height: z.int(),
  source: z.string().min(10),
  author: z.string().min(3),
  licence: z.enum(['CC0-1.0', 'Public domain']),
});
const creditsSchema = z.object({
  pictures: z.array(creditSchema),
  clips: z.array(creditSchema.extend({ poster: z.string(), seconds: z.number() })),
  profilePicture: creditSchema,
});

const read = (file: string): Promise<Buffer> => readFile(join(picturesFolder, file));
const credits = creditsSchema.parse(JSON.parse((await read('credits.json')).toString('utf8')));
const { pictures, clips, profilePicture } = credits;
const files = (await readdir(picturesFolder)).filter((name) => /\.(?:jpg|mp4)$/.test(name));

/** The seconds that an MP4 says it plays, by its movie header (ISO/IEC 14496-12, 8.2.2). */
function secondsOf(clip: Buffer): number {
  const header = clip.indexOf('mvhd', 0, 'latin1');
  if (header < 0 || clip[header + 4] !== 0) throw new Error('No movie header of version 0');
  return clip.readUInt32BE(header + 20) / clip.readUInt32BE(header + 16);
}

describe('the committed pictures', () => {
  it('are about 40 and two clips, 8 MB at most in all', async () => {
    expect(pictures.length).toBeGreaterThanOrEqual(36);
    expect(pictures.length).toBeLessThanOrEqual(50);
    expect(clips).toHaveLength(2);
    const names = await readdir(picturesFolder);
    const sizes = await Promise.all(names.map((name) => stat(join(picturesFolder, name))));
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  it('are each listed with source, author and a licence that lets anybody use them', async () => {
    const listed = [
      ...pictures.map(({ file }) => file),
      ...clips.flatMap(({ file, poster }) => [file, poster]),
      profilePicture.file,
    ];
    expect(listed.toSorted()).toEqual(files.toSorted());
    const table = (await read('CREDITS.md')).toString('utf8');
    for (const { file, licence, author, source } of [...pictures, ...clips, profilePicture]) {
      const row = table.split('\n').find((line) => line.startsWith(`| ${file} `));
      for (const part of [licence, author, source]) expect(row).toContain(part);
    }
  });

  it.each([...pictures, profilePicture].map((picture) => [picture.file, picture] as const))(
    '%s is a JPEG of the size it is listed with, not turned',
    async (file, { width, height }) => {
      const bytes = await read(file);
      expect(await mediaTypeOf(bytes)).toMatchObject({ mime: 'image/jpeg' });
      const { orientation = 1, ...size } = imageSize(bytes);
      expect(size).toMatchObject({ width, height });
      expect(orientation).toBe(1);
    },
  );

  it.each(clips.map((clip) => [clip.file, clip] as const))(
    '%s is an H.264 video that can start before it is whole',
    async (file, { seconds, poster, width, height }) => {
      const bytes = await read(file);
      expect(await mediaTypeOf(bytes)).toMatchObject({ mime: 'video/mp4' });
      expect(secondsOf(bytes)).toBeCloseTo(seconds, 0);
      expect(bytes.includes('avc1', 0, 'latin1')).toBe(true);
      const [index, data] = [
        bytes.indexOf('moov', 0, 'latin1'),
        bytes.indexOf('mdat', 0, 'latin1'),
      ];
      expect(index).toBeGreaterThan(0);
      expect(index).toBeLessThan(data);
      expect(imageSize(await read(poster))).toMatchObject({ width, height });
    },
  );

  it('are all shown by the album, and the album shows nothing else', async () => {
    const { posts, profile } = await bundledAlbum();
    const shown = new Set(
      posts
        .flatMap(({ media }) => media)
        .flatMap(({ still, clip }) => [still.path, ...(clip === null ? [] : [clip])]),
    );
    if (profile.picture !== null) shown.add(profile.picture.path);
    expect([...shown].toSorted()).toEqual(
      files.map((file) => join(picturesFolder, file)).toSorted(),
    );
  });
});
