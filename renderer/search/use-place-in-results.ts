import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import type { PostGridHandle } from '../gallery/post-grid.tsx';
import type { Posts } from '../gallery/use-posts.ts';
import { queryName } from './narrowing.ts';
import { coveredBy, topPlace } from './top-place.ts';
import type { Answered } from './use-answered-query.ts';
import type { Search } from './use-search.ts';

/** In milliseconds: nobody is anywhere while the window still moves. */
const still = 300;

/** A grid that is new measures itself first, which renders it once more before it is painted. */
const whenLaidOut = (act: () => void): void => queueMicrotask(act);

/** Where a place to come back to is, and whether that is known for certain. */
function placeToShow(posts: Posts, top: NonNullable<Answered['top']>): [number, boolean] {
  const found = posts.placeOf(top.id);
  if (found >= 0) return [found, true];
  // Its page is there without it: it is somewhere else by now, and its old place has to do.
  return [top.place, posts.at(top.place) !== undefined];
}

/**
 * Shows what a query found from its beginning, or from the post that a person comes back to, and
 * notes which post that is from then on. The focus stays in the gallery where it was there.
 * @param bars what covers the top of the window
 */
export function usePlaceInResults(options: {
  readonly gallery: HTMLElement | null;
  readonly bars: HTMLElement | null;
  readonly grid: RefObject<PostGridHandle | null>;
  readonly posts: Posts;
  readonly answered: Answered;
  readonly history: Search['history'];
  /** Whether the focus comes here from the gallery of another account; taken once. */
  readonly takeEntering: () => boolean;
}): void {
  const { gallery, bars, grid, posts, answered, history, takeEntering } = options;
  const shown = useRef<Answered>(null);
  const isSettled = useRef(false);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    if (posts.stored === null) return;
    const before = shown.current;
    if (before !== answered) {
      shown.current = answered;
      isSettled.current = answered.top === null;
      const isOther = before !== null && queryName(before.query) !== queryName(answered.query);
      const top = gallery?.getBoundingClientRect().top ?? 0;
      const covered = coveredBy(bars);
      if (isOther && answered.top === null && top < covered) {
        window.scrollBy({ top: top - covered, behavior: 'instant' });
      }
      // Its tile is gone together with what was shown before.
      if (isOther && hadFocus.current && document.activeElement === document.body) {
        whenLaidOut(() => grid.current?.focusPlace(answered.top?.place ?? 0));
      }
      whenLaidOut(() => {
        if (takeEntering() && document.activeElement === document.body) {
          grid.current?.focusPlace(answered.top?.place ?? 0);
        }
      });
    }
    if (isSettled.current || answered.top === null || posts.stored === 0) return;
    const last = posts.stored - 1;
    const [place, isCertain] = placeToShow(posts, answered.top);
    isSettled.current = isCertain;
    whenLaidOut(() => grid.current?.showPlace(Math.min(place, last)));
  }, [posts, answered, gallery, bars, grid, takeEntering]);

  const note = useEffectEvent(() => {
    if (!isSettled.current || gallery === null) return;
    const place = topPlace(gallery, coveredBy(bars));
    const post = place === null ? undefined : posts.at(place);
    if (place === null) history.moved(answered.query, null);
    else if (post !== undefined) history.moved(answered.query, { id: post.id, place });
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const noteSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => note(), still);
    };
    const noteNow = (): void => note();
    const look = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      // The viewer lies over the gallery, and gives the focus back to it.
      hadFocus.current = gallery?.contains(target) === true || target.closest('dialog') !== null;
    };
    window.addEventListener('scroll', noteSoon, { passive: true });
    window.addEventListener('pagehide', noteNow);
    document.addEventListener('focusin', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', noteSoon);
      window.removeEventListener('pagehide', noteNow);
      document.removeEventListener('focusin', look);
    };
  }, [gallery]);
  // Whoever goes to another account within a moment comes back to where they were all the same.
  useLayoutEffect(() => () => note(), []);
  // Whatever is rendered may have moved what is seen: new posts, other columns.
  useEffect(() => {
    const timer = setTimeout(() => note(), still);
    return () => clearTimeout(timer);
  });
}
