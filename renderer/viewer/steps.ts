export interface ViewerPosition {
  readonly place: number;
  readonly slide: number;
  /** Slides of the post at `place`. */
  readonly slides: number;
  /** Posts loaded. */
  readonly posts: number;
}

/**
 * Where an arrow leads: to the post's next slide, else to the next post's first one; null at
 * either end.
 */
export function stepFrom(
  position: ViewerPosition,
  direction: -1 | 1,
): { readonly place: number; readonly slide: number } | null {
  const slide = position.slide + direction;
  if (slide >= 0 && slide < position.slides) return { place: position.place, slide };
  const place = position.place + direction;
  return place >= 0 && place < position.posts ? { place, slide: 0 } : null;
}
