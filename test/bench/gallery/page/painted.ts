import { looksInView } from './cells.ts';

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Close to one another: above the first row there is the profile, and a title. */
const rows = 12;

async function whenPainted(): Promise<number> {
  for (;;) {
    await nextFrame();
    const looks = looksInView(rows);
    if (looks.length > 0 && looks.every((look) => look === 'picture')) break;
  }
  // The frame that was seen is on the screen once the next one begins.
  return performance.timeOrigin + (await nextFrame());
}

/** Begins to watch now, at the page's first script. */
const painted = whenPainted();

/** When every cell in the window had its picture, milliseconds since the epoch. */
export function galleryPainted(): Promise<number> {
  return painted;
}

/** When anything was painted, milliseconds since the epoch (Paint Timing). */
export function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
