import { looksInView } from './cells.ts';
import type { Look } from './cells.ts';

/** So long at such a speed; upwards where it is negative. */
export interface Stretch {
  readonly milliseconds: number;
  readonly pixelsPerSecond: number;
}

export interface ScrollFigures {
  readonly frames: number;
  /**
   * Of the time, the part that went by in frames longer than 33 ms. Their number would flatter
   * whoever shows two frames a second.
   */
  readonly slow: number;
  /** Of the frames, the part in which a cell showed neither a picture nor a colour. */
  readonly blank: number;
  /** Of what was looked at, the part that showed its picture. */
  readonly pictures: number;
  /** Between two frames, milliseconds. */
  readonly longest: number;
}

const slowFrame = 33;

/** Where the scroll is after a time, in pixels from where it began. */
function offsetAt(stretches: readonly Stretch[], elapsed: number): number {
  let left = elapsed;
  let offset = 0;
  for (const { milliseconds, pixelsPerSecond } of stretches) {
    offset += (Math.min(left, milliseconds) / 1000) * pixelsPerSecond;
    left -= milliseconds;
    if (left <= 0) break;
  }
  return offset;
}

/** The gallery's scroller: a part of the page, or the page. */
function scroller(): Element {
  const own = document.querySelector('[data-scroller]');
  return own ?? document.documentElement;
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves after the frame whose callbacks are running now has been painted. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Scrolls the gallery from its top, by the time and not by frames: whoever is slow makes larger
 * steps. What is seen is looked at after each frame.
 */
export async function scroll(stretches: readonly Stretch[]): Promise<ScrollFigures> {
  const element = scroller();
  const grid = document.querySelector('[role="grid"]');
  const start = element.scrollTop + Math.max(0, grid?.getBoundingClientRect().top ?? 0);
  const duration = stretches.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const gaps: number[] = [];
  const looks: (readonly Look[])[] = [];

  const began = performance.now();
  let before: number | null = null;
  for (let elapsed = 0; elapsed < duration; elapsed = performance.now() - began) {
    // Between two frames, as a wheel does: the next one begins with the event of the scroll.
    element.scrollTop = start + offsetAt(stretches, elapsed);
    const now = await nextFrame();
    if (before !== null) gaps.push(now - before);
    before = now;
    await afterPaint();
    looks.push(looksInView());
  }

  const seen = looks.flat();
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  return {
    frames: gaps.length,
    slow: sum(gaps.filter((gap) => gap > slowFrame)) / sum(gaps),
    blank: looks.filter((each) => each.includes('blank')).length / looks.length,
    pictures: seen.filter((look) => look === 'picture').length / seen.length,
    longest: Math.max(...gaps),
  };
}
