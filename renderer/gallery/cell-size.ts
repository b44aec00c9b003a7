import { z } from '../../preload/contract/zod.ts';

/** From the most posts in a window to the fewest. */
export const densities = ['tiny', 'small', 'medium', 'large'] as const;
export type Density = (typeof densities)[number];
export const densitySchema = z.enum(densities);

export const cellShapes = ['portrait', 'square', 'whole'] as const;
/** 3:4, 1:1, or 3:4 with the whole picture in it. */
export type CellShape = (typeof cellShapes)[number];
export const cellShapeSchema = z.enum(cellShapes);

/** How a person wants the gallery to look. */
export interface GridLook {
  readonly density: Density;
  readonly shape: CellShape;
}
export const usualLook: GridLook = { density: 'medium', shape: 'portrait' };

/** Between cells, in CSS pixels. */
export const gutter = 3;

/** What a cell would like to be wide, and the fewest columns there are, however narrow the window. */
const sizes: Readonly<Record<Density, { readonly width: number; readonly columns: number }>> = {
  tiny: { width: 84, columns: 5 },
  small: { width: 148, columns: 4 },
  medium: { width: 236, columns: 3 },
  large: { width: 340, columns: 2 },
};
/** Below it, as at a zoom of 200 %, there is one column less. */
const narrow = 400;

/** The profile grid is 3:4 since January 2025. */
const heightPerWidth: Readonly<Record<CellShape, number>> = {
  portrait: 4 / 3,
  square: 1,
  whole: 4 / 3,
};

/** Cells in rows that fill a width, in CSS pixels. */
export interface CellSize {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** The cells of a width; nothing depends on the pictures. Columns are added when there is room. */
export function cellSize(width: number, { density, shape }: GridLook): CellSize {
  const wanted = sizes[density];
  const fitting = Math.floor((width + gutter) / (wanted.width + gutter));
  const fewest = width < narrow ? Math.max(1, wanted.columns - 1) : wanted.columns;
  const columns = Math.max(fewest, fitting);
  const cellWidth = Math.max(0, (width - gutter * (columns - 1)) / columns);
  return { columns, width: cellWidth, height: Math.round(cellWidth * heightPerWidth[shape]) };
}

/** The next density, `steps` towards larger cells; the last one where there is none. */
export function densityAfter(density: Density, steps: number): Density {
  const last = densities.length - 1;
  const index = Math.min(last, Math.max(0, densities.indexOf(density) + steps));
  return densities[index] ?? density;
}
