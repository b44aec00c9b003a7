/** The beginning of a WebP of that many pixels (the extended form, which has room for any size). */
export function webp(width: number, height: number, extra = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + extra);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string): void => bytes.set(Buffer.from(letters, 'latin1'), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WEBPVP8X');
  view.setUint32(16, 10, true);
  const side = (at: number, pixels: number): void => {
    view.setUint16(at, (pixels - 1) & 0xffff, true);
    bytes[at + 2] = (pixels - 1) >> 16;
  };
  side(24, width);
  side(27, height);
  return bytes;
}
