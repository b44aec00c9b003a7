import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

import {
  pannedBy,
  percentOf,
  pinched,
  toggledAt,
  wholePicture,
  withinBounds,
  zoomedBy,
} from './zoom-geometry.ts';
import type { Point, Scene, Size, View } from './zoom-geometry.ts';

/** How the picture on show lies, and what moves it. Points are seen from the stage's centre. */
export interface Zoom {
  readonly view: View;
  readonly isZoomed: boolean;
  /** Whether the picture is there: it told its size. */
  readonly isThere: boolean;
  /** Of the picture's own pixels; null while its size is not known. */
  readonly percent: number | null;
  /** Whether the last change was a leap, which is easier to follow as a movement. */
  readonly glides: boolean;
  /** Told the size of the picture once it is there: before that nothing can be zoomed. */
  readonly onPicture: (picture: Size) => void;
  /** A leap, such as a key's, glides; what follows a hand does not. */
  readonly by: (factor: number, at: Point, leap: boolean) => void;
  readonly toggle: (at: Point) => void;
  readonly pan: (by: Point, leap: boolean) => void;
  readonly pinch: (from: readonly [Point, Point], to: readonly [Point, Point]) => void;
  readonly fit: () => void;
}

interface Held {
  /** The picture that this is of. */
  readonly key: string;
  readonly picture: Size;
  readonly view: View;
  readonly glides: boolean;
}

function useStageSize(stage: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      setSize(width > 0 && height > 0 ? { width, height } : null);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return size;
}

/**
 * Zoom and pan of the picture named by `key`. Another picture begins whole; one whose stage
 * changes its size stays within its bounds.
 */
export function useZoom(key: string, stage: RefObject<HTMLElement | null>): Zoom {
  const [held, setHeld] = useState<Held | null>(null);
  const size = useStageSize(stage);
  const now = held?.key === key ? held : null;
  const scene: Scene | null =
    now === null || size === null
      ? null
      : { picture: now.picture, stage: size, density: window.devicePixelRatio };
  const view = now === null || scene === null ? wholePicture : withinBounds(now.view, scene);

  const change = (next: (view: View, scene: Scene) => View, glides: boolean): void => {
    if (scene === null) return;
    // From what is held by then: a hand moves more often than the page is drawn.
    setHeld((old) =>
      old?.key === key ? { ...old, view: next(withinBounds(old.view, scene), scene), glides } : old,
    );
  };

  return {
    view,
    isZoomed: view.zoom > 1,
    isThere: now !== null,
    percent: scene === null ? null : percentOf(view, scene),
    glides: now?.glides ?? false,
    onPicture: (picture) => {
      if (picture.width === 0 || picture.height === 0) return;
      setHeld((old) =>
        old?.key === key ? old : { key, picture, view: wholePicture, glides: false },
      );
    },
    by: (factor, at, leap) => change((old, of) => zoomedBy(old, factor, at, of), leap),
    toggle: (at) => change((old, of) => toggledAt(old, at, of), true),
    pan: (by, leap) => change((old, of) => pannedBy(old, by, of), leap),
    pinch: (from, to) => change((old, of) => pinched(old, from, to, of), false),
    fit: () => change(() => wholePicture, true),
  };
}
