import { withOrientation } from '../../../main/demo/jpeg-orientation.ts';

/** A JPEG, given as base64, told to be turned: an EXIF orientation from 1 to 8. */
export function turned(jpeg: string, orientation: number): string {
  return withOrientation(Buffer.from(jpeg, 'base64'), orientation).toString('base64');
}

/** A PNG whose header claims so many pixels, with next to nothing behind it. */
export function claiming(width: number, height: number): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(8000)),
  ]).toString('base64');
}
