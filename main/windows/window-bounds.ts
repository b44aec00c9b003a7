import { z } from '../../preload/contract/zod.ts';

const side = z.int().min(200).max(20_000);
const place = z.int().min(-50_000).max(50_000);

/** Where the main window was, in device-independent pixels. */
export const windowBoundsSchema = z.object({
  x: place,
  y: place,
  width: side,
  height: side,
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof windowBoundsSchema>;

/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a title bar must be on a screen, so that a person can still drag the window. */
const graspable = 80;

/**
 * Remembered bounds that fit the screens of today: a window on a screen that is gone would be out
 * of reach, so it opens where the system puts it, with its old size at most as large as a screen.
 */
export function fitToScreens(
  bounds: WindowBounds,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const reachable = screens.find(
    (screen) =>
      bounds.x + bounds.width - graspable >= screen.x &&
      bounds.x + graspable <= screen.x + screen.width &&
      bounds.y >= screen.y &&
      bounds.y + graspable <= screen.y + screen.height,
  );
  const screen = reachable ?? screens[0];
  const width = Math.min(bounds.width, screen?.width ?? bounds.width);
  const height = Math.min(bounds.height, screen?.height ?? bounds.height);
  return reachable === undefined ? { width, height } : { x: bounds.x, y: bounds.y, width, height };
}
