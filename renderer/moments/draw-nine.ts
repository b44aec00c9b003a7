import { coverCut } from './nine-layout.ts';
import type { Box, NineLayout } from './nine-layout.ts';

/** A picture is on its way, is there, or cannot be had. */
export type CellPicture = HTMLImageElement | 'loading' | 'missing';

export interface NineCell {
  readonly picture: CellPicture;
  /** `#rrggbb`, which stands for the picture; null while it is not known. */
  readonly colour: string | null;
}

/** The same on every computer and in either scheme: a picture is not a part of the window. */
const paper = { ground: '#fbfbfa', placeholder: '#e9e9e6', ink: '#1b1b1a', quiet: '#5a5a56' };
const typeface = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const textSize = 32;
const textMargin = 36;

function drawCell(context: CanvasRenderingContext2D, box: Box, cell: NineCell): void {
  const { x, y, width, height } = box;
  context.fillStyle = cell.colour ?? paper.placeholder;
  context.fillRect(x, y, width, height);
  if (cell.picture === 'loading' || cell.picture === 'missing') return;
  const { naturalWidth, naturalHeight } = cell.picture;
  const cut = coverCut({ width: naturalWidth, height: naturalHeight }, box);
  context.drawImage(cell.picture, cut.x, cut.y, cut.width, cut.height, x, y, width, height);
}

function drawLine(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  { username, year }: { readonly username: string; readonly year: number },
): void {
  const middle = y + height / 2;
  context.textBaseline = 'middle';
  context.direction = 'ltr';
  context.font = `600 ${String(textSize)}px ${typeface}`;
  context.fillStyle = paper.ink;
  context.textAlign = 'left';
  context.fillText(`@${username}`, x + textMargin, middle);
  context.font = `400 ${String(textSize)}px ${typeface}`;
  context.fillStyle = paper.quiet;
  context.textAlign = 'right';
  context.fillText(String(year), x + width - textMargin, middle);
}

/** Draws a Best Nine, whole, onto a canvas that is as large as the layout. */
export function drawNine(
  context: CanvasRenderingContext2D,
  layout: NineLayout,
  cells: readonly NineCell[],
  words: { readonly username: string; readonly year: number },
): void {
  context.imageSmoothingQuality = 'high';
  context.fillStyle = paper.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const [place, box] of layout.cells.entries()) {
    const cell = cells[place];
    if (cell !== undefined) drawCell(context, box, cell);
  }
  if (layout.line !== null) drawLine(context, layout.line, words);
}
