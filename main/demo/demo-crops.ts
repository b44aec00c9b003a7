import type { Rect } from './demo-album.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A form that a picture is cut to: its width over its height. */
export interface Shape {
  readonly ratio: number;
  /** How often it is taken, against the others. */
  readonly weight: number;
}

/** What people post: mostly tall since the profile grid is, with some squares and landscapes. */
export const shapes: readonly Shape[] = [
  { ratio: 4 / 5, weight: 8 },
  { ratio: 3 / 4, weight: 4 },
  { ratio: 1, weight: 4 },
  { ratio: 3 / 2, weight: 3 },
  { ratio: 16 / 9, weight: 3 },
  { ratio: 1.91, weight: 2 },
];

/** Narrower cuts look soft in a viewer; landscapes must do as a cover. Pixels. */
const narrowest = { tall: 540, landscape: 1080 } as const;

/** Where in a picture its subject is, as a part of width and height; [0.5, 0.5] is the middle. */
type Focus = readonly [x: number, y: number];

/** Pictures whose subject a cut elsewhere would miss. The others may be cut anywhere. */
const focuses: Readonly<Record<string, Focus>> = {
  'birds-over-snow.jpg': [0.65, 0.5],
  'burning-sky-peak.jpg': [0.36, 0.5],
  'canyon-wren.jpg': [0.45, 0.4],
  'cypress-hill.jpg': [0.47, 0.5],
  'dandelion-evening.jpg': [0.32, 0.45],
  'dandelion-meadow.jpg': [0.6, 0.6],
  'dune-hikers.jpg': [0.48, 0.7],
  'espresso.jpg': [0.46, 0.45],
  'lightning.jpg': [0.5, 0.6],
  'low-sun-street.jpg': [0.6, 0.5],
  'marina-bay-dusk.jpg': [0.6, 0.5],
  'osprey-close.jpg': [0.5, 0.4],
  'osprey-perched.jpg': [0.4, 0.5],
  'otter-portrait.jpg': [0.4, 0.4],
  'raccoon.jpg': [0.62, 0.4],
  'red-sunset-beach.jpg': [0.3, 0.5],
  'river-otter.jpg': [0.58, 0.5],
  'river-valley.jpg': [0.75, 0.5],
  'saturn.jpg': [0.5, 0.5],
  'sea-stack.jpg': [0.65, 0.5],
  'skyline-evening-pink.jpg': [0.5, 0.6],
  'tabby-cat.jpg': [0.55, 0.4],
  'tower-through-opening.jpg': [0.4, 0.5],
  'towers-in-haze.jpg': [0.6, 0.5],
  'trestle-bridge-night.jpg': [0.5, 0.6],
  'volcano-dawn.jpg': [0.52, 0.5],
  'windblown-dune.jpg': [0.5, 0.6],
  'winter-sunset-roofs.jpg': [0.72, 0.5],
};

interface Size {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** The largest stretch of a shape that a picture holds. */
function largest({ width, height }: Size, ratio: number): { width: number; height: number } {
  return width / height > ratio
    ? { width: height * ratio, height }
    : { width, height: width / ratio };
}

function isWideEnough(width: number, ratio: number): boolean {
  return width >= (ratio > 1 ? narrowest.landscape : narrowest.tall);
}

/** The shapes that a picture can be cut to without becoming too small. */
export function shapesFor(picture: Size): readonly Shape[] {
  return shapes.filter(({ ratio }) => isWideEnough(largest(picture, ratio).width, ratio));
}

/** Picks one of a picture's shapes by their weights; null when the picture is too small for all. */
export function pickShape(picture: Size, random: SeededRandom): Shape | null {
  const possible = shapesFor(picture);
  let left = random.next() * possible.reduce((sum, { weight }) => sum + weight, 0);
  for (const shape of possible) {
    left -= shape.weight;
    if (left < 0) return shape;
  }
  return null;
}

/** Somewhere between 0 and `slack`: around the subject if there is one, else anywhere. */
function place(
  slack: number,
  edge: number,
  length: number,
  focus: number | undefined,
  random: SeededRandom,
): number {
  const jitter = random.next();
  const wanted =
    focus === undefined
      ? slack * jitter
      : edge * focus - length / 2 + (jitter - 0.5) * length * 0.16;
  return Math.round(Math.min(slack, Math.max(0, wanted)));
}

/**
 * Cuts a picture to a shape.
 * @param closest how far in it may go: 1 keeps the largest stretch, 1.5 may show two thirds of it
 */
export function cropTo(picture: Size, ratio: number, closest: number, random: SeededRandom): Rect {
  const full = largest(picture, ratio);
  const zoom = 1 + random.next() * (closest - 1);
  const limit = full.width / (ratio > 1 ? narrowest.landscape : narrowest.tall);
  const scale = Math.max(1, Math.min(zoom, limit));
  const width = Math.floor(full.width / scale);
  const height = Math.floor(full.height / scale);
  const focus = focuses[picture.file];
  return {
    x: place(picture.width - width, picture.width, width, focus?.[0], random),
    y: place(picture.height - height, picture.height, height, focus?.[1], random),
    width,
    height,
  };
}
