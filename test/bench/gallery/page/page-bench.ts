import { session, signIn, syncRested } from './account.ts';
import { cellSize } from './cells.ts';
import { firstPaint, galleryPainted } from './painted.ts';
import { makeThumbnails } from './pictures.ts';
import { scroll } from './scroll.ts';
import { nobodyShown, noted, watchDrawing, watchSwitch } from './switching.ts';
import { typed, watchTyping } from './typing.ts';

/**
 * What the bench asks of a page, Albumen's or a rival's. It is the first script of each, so that it
 * sees the first frame; its name in the page is `bench`.
 */
const bench = {
  firstPaint,
  galleryPainted,
  cellSize,
  scroll,

  watchTyping,
  typed,
  signIn,
  syncRested,
  session,
  watchSwitch,
  nobodyShown,
  watchDrawing,
  noted,
  makeThumbnails,
};

export type PageBench = typeof bench;

Object.assign(globalThis, { bench });
