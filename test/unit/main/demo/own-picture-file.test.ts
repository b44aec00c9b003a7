import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { captionFromName, readOwnPicture } from '../../../../main/demo/own-picture-file.ts';
import type { OwnPicture } from '../../../../main/demo/own-picture-file.ts';
import { makeFolder } from '../auth/profile-folder.ts';
import { png } from '../library/sample-files.ts';
import { photograph, webp } from './photographs.ts';

const fileTime = new Date('2023-04-05T06:07:08.900Z');

/** Puts bytes into a folder and reads them as a photograph. */
async function read(bytes: Buffer | string, name = 'one.jpg'): Promise<OwnPicture | null> {
  const folder = makeFolder();
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, fileTime, fileTime);
  return readOwnPicture(folder, path);
}

describe('the date', () => {
  it('is the camera’s, in the time of this computer', async () => {
    const picture = await read(photograph({ taken: '2024:05:31 18:30:05' }));
    expect(picture?.takenAt).toBe(new Date(2024, 4, 31, 18, 30, 5).getTime());
  });

  it.each([
    ['no EXIF', png(10, 10)],
    ['EXIF without a date', photograph({ orientation: 6 })],
    ['a clock that was never set', photograph({ taken: '0000:00:00 00:00:00' })],
    ['a clock of blanks', photograph({ taken: '    :  :     :  :  ' })],
    ['a date that is none', photograph({ taken: '2024:13:45 99:99:99' })],
    ['a text', photograph({ taken: 'last summer' })],
  ])('is the file’s, in whole seconds, for %s', async (_, bytes) => {
    const picture = await read(bytes);
    expect(picture?.takenAt).toBe(Date.parse('2023-04-05T06:07:08Z'));
  });
});

describe('orientation and size', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'are as stored, to be turned as %i says',
    async (orientation) => {
      const picture = await read(photograph({ orientation }));
      expect(picture).toMatchObject({ width: 1440, height: 720, orientation });
    },
  );

  it.each([undefined, 0, 9])('are upright for an orientation of %s', async (orientation) => {
    const picture = await read(photograph(orientation === undefined ? {} : { orientation }));
    expect(picture).toMatchObject({ width: 1440, height: 720, orientation: 1 });
  });
});

describe('the format', () => {
  it.each([
    ['JPEG', photograph(), 'a.jpg', { width: 1440, height: 720 }],
    ['JPEG', photograph(), 'a.JPEG', { width: 1440, height: 720 }],
    ['PNG', png(30, 20), 'a.png', { width: 30, height: 20 }],
    ['WebP', webp(300, 200), 'a.webp', { width: 300, height: 200 }],
    ['PNG under another name', png(30, 20), 'a.jpg', { width: 30, height: 20 }],
  ])('may be %s', async (_, bytes, name, size) => {
    expect(await read(bytes, name)).toMatchObject({ ...size, orientation: 1 });
  });

  it.each([
    ['nothing', ''],
    ['text', 'not a picture'],
    ['half a header', photograph().subarray(0, 20)],
    ['noise', Buffer.from('9f3c7a11d05be2'.repeat(40), 'hex')],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
    ['GIF', Buffer.from('GIF89a\x0a\0\x0a\0\0\0\0;', 'latin1')],
    ['BMP', Buffer.from(`424d${'00'.repeat(16)}0a0000000a000000${'00'.repeat(28)}`, 'hex')],
  ])('may not be %s, whatever the name says', async (_, bytes) => {
    expect(await read(bytes)).toBeNull();
  });

  it('of a file that is gone is none', async () => {
    const folder = makeFolder();
    expect(await readOwnPicture(folder, join(folder, 'gone.jpg'))).toBeNull();
  });
});

describe('the caption', () => {
  it('is what the photograph says of itself, as long as Instagram allows', async () => {
    expect((await read(photograph({ description: ' Grüße aus Graz ' })))?.caption).toBe(
      'Grüße aus Graz',
    );
    const long = await read(photograph({ description: 'x'.repeat(5000) }));
    expect(long?.caption).toHaveLength(2200);
    expect((await read(photograph({ description: '  ' }), 'at_the-lake.jpg'))?.caption).toBe(
      'at the lake',
    );
  });

  it.each([
    ['at_the-lake.jpg', 'at the lake'],
    ['Altai/contents/images/5120x2880.png', 'Altai'],
    ['2024/Photos/0001.jpg', '0001'],
    ['Rome/pictures/12.jpg', 'Rome'],
    ['山の上.webp', '山の上'],
    ['...jpg', '..'],
  ])('is from the name of %s otherwise: %s', (name, caption) => {
    expect(captionFromName('/pictures', join('/pictures', name))).toBe(caption);
  });
});
