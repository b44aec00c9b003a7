import type { Area } from './window-bounds.ts';

/** How much of a window must stay visible beside another, so that a text in it can be read. */
const readable = 560;

/**
 * Where a second window stands so that the first can be read: to its right, else to its left, else
 * at the right edge of the screen, over a part of the first.
 * @returns null where the screen has no room for both
 */
export function besideWindow(
  first: Area,
  size: { readonly width: number; readonly height: number },
  screen: Area,
): { readonly x: number; readonly y: number } | null {
  const lowest = screen.y + Math.max(0, screen.height - size.height);
  const y = Math.min(Math.max(first.y, screen.y), lowest);
  const rightOf = first.x + first.width;
  const atEdge = screen.x + screen.width - size.width;
  if (rightOf <= atEdge) return { x: rightOf, y };
  const leftOf = first.x - size.width;
  if (leftOf >= screen.x) return { x: leftOf, y };
  return atEdge - Math.max(first.x, screen.x) >= readable ? { x: atEdge, y } : null;
}
