import type { PostOrder } from '../../preload/contract/post-query.ts';

export interface ViewerPosition {
  readonly place: number;
  readonly slide: number;
  /** Slides of the post at `place`. */
  readonly slides: number;
  /** Posts there are. */
  readonly posts: number;
}

/** A slide of the post at a place. */
export interface Step {
  readonly place: number;
  readonly slide: number;
}

/**
 * Where an arrow leads: to the post's next slide, else to the next post's first one; null at
 * either end.
 */
export function stepFrom(position: ViewerPosition, direction: -1 | 1): Step | null {
  const slide = position.slide + direction;
  if (slide >= 0 && slide < position.slides) return { place: position.place, slide };
  const place = position.place + direction;
  return place >= 0 && place < position.posts ? { place, slide: 0 } : null;
}

/** Which way a slideshow goes: to newer posts; through an order by number, as it is. */
function slideshowDirection(order: PostOrder): -1 | 1 {
  return order === 'newest' ? -1 : 1;
}

/** Where a slideshow goes from here: through a carousel's slides forwards, then on; null at its end. */
export function slideshowStep(position: ViewerPosition, order: PostOrder): Step | null {
  if (position.slide + 1 < position.slides) {
    return { place: position.place, slide: position.slide + 1 };
  }
  const place = position.place + slideshowDirection(order);
  return place >= 0 && place < position.posts ? { place, slide: 0 } : null;
}

/** The place where a slideshow of all posts begins, the oldest one's. */
export function slideshowStart(posts: number, order: PostOrder): number {
  return slideshowDirection(order) === -1 ? posts - 1 : 0;
}

/** Posts that a slideshow has still to show after this place. */
export function slideshowLeft({ place, posts }: ViewerPosition, order: PostOrder): number {
  return slideshowDirection(order) === -1 ? place : posts - 1 - place;
}
