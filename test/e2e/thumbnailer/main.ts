import { join } from 'node:path';

import { BrowserWindow, app, nativeImage, protocol } from 'electron';

import { systemTimers } from '../../../main/auth/timers.ts';
import { createThumbnailPages } from '../../../main/library/electron/thumbnail-page.ts';
import { thumbnailBox } from '../../../main/library/thumbnails/thumbnail-box.ts';
import { createThumbnailMaker } from '../../../main/library/thumbnails/thumbnail-maker.ts';
import { registerSchemes } from '../../../main/protocols/register-schemes.ts';
import { guardWebContents } from '../../../main/security/web-contents-guard.ts';

/** What a thumbnail came to, in a form that Playwright carries. */
export type Outcome =
  | {
      readonly made: true;
      readonly webp: string;
      readonly bytes: number;
      readonly size: readonly [number, number];
      readonly original: readonly [number, number];
      readonly colour: string;
      readonly milliseconds: number;
    }
  | { readonly made: false; readonly kind: string; readonly detail: string };

export interface ThumbnailHarness {
  /** How many times as fast deadlines and idle times pass, so that a test can wait for them. */
  haste: number;
  /** Makes the thumbnail of a file given as base64. */
  make(file: string): Promise<Outcome>;
  /**
   * A picture of two halves, the left one red, the right one blue, as base64. `clear` makes the
   * blue half transparent, `noise` is laid over it, `stripes` stand in its place: black and white,
   * a pixel wide.
   */
  picture(options: {
    readonly width: number;
    readonly height: number;
    readonly type: 'jpeg' | 'png';
    readonly clear?: boolean;
    readonly noise?: boolean;
    readonly stripes?: boolean;
  }): string;
}

declare global {
  var thumbnails: ThumbnailHarness;
}

const root = process.env['HARNESS_ROOT'] ?? '';
registerSchemes(protocol);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardWebContents(app, () => false);

const maker = createThumbnailMaker({
  openPage: createThumbnailPages({
    rendererFolder: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'preload', 'thumbnailer.cjs'),
  }),
  box: () => thumbnailBox(1),
  timers: { after: (delay, run) => systemTimers.after(delay / globalThis.thumbnails.haste, run) },
  log: { info: () => {}, warn: () => {}, error: () => {} },
});

globalThis.thumbnails = {
  haste: 1,
  make: async (file) => {
    const start = performance.now();
    const result = await maker.make(Buffer.from(file, 'base64'), new AbortController().signal);
    if (!result.ok) {
      const { error } = result;
      return { made: false, kind: error.kind, detail: 'detail' in error ? error.detail : '' };
    }
    const { bytes, width, height, originalWidth, originalHeight, colour } = result.value;
    return {
      made: true,
      webp: Buffer.from(bytes).toString('base64'),
      bytes: bytes.byteLength,
      size: [width, height],
      original: [originalWidth, originalHeight],
      colour,
      milliseconds: performance.now() - start,
    };
  },
  picture: ({ width, height, type, clear = false, noise = false, stripes = false }) => {
    // Blue, green, red, alpha.
    const pixels = Buffer.alloc(width * height * 4);
    let seed = 1;
    for (let at = 0; at < pixels.length; at += 4) {
      const isLeft = (at / 4) % width < width / 2;
      if (noise) seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const grain = noise ? (seed >> 16) & 63 : 0;
      pixels[at] = (isLeft ? 0 : 192) + grain;
      pixels[at + 1] = grain;
      pixels[at + 2] = (isLeft ? 192 : 0) + grain;
      pixels[at + 3] = 255;
      if (stripes) pixels.fill((at / 4) % 2 === 0 ? 255 : 0, at, at + 3);
      if (clear && !isLeft) pixels.fill(0, at, at + 4);
    }
    const image = nativeImage.createFromBitmap(pixels, { width, height });
    return (type === 'png' ? image.toPNG() : image.toJPEG(90)).toString('base64');
  },
};

app.on('window-all-closed', () => {});
// A page of the test's own, to look at what was made with other eyes than the maker's.
void app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));
