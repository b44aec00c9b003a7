/**
 * An EXIF segment that says one thing, how the picture is to be turned: the APP1 marker and its
 * length, "Exif", a big-endian TIFF header, a directory with one entry (tag 0x0112).
 */
function exifSegment(orientation: number): Buffer {
  const start = 'ffe10022 457869660000 4d4d002a00000008 0001 0112000300000001';
  const value = orientation.toString(16).padStart(4, '0');
  return Buffer.from(`${start}${value}0000 00000000`.replaceAll(' ', ''), 'hex');
}

/**
 * A freshly encoded JPEG with the orientation of the picture it was made from, which encoding
 * loses while the pixels still lie as they did.
 */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const isJpeg = jpeg[0] === 0xff && jpeg[1] === 0xd8;
  if (!isJpeg || orientation < 2 || orientation > 8) return jpeg;
  return Buffer.concat([jpeg.subarray(0, 2), exifSegment(orientation), jpeg.subarray(2)]);
}
