import { windowBridge } from '../../../../renderer/bridge/window-bridge.ts';
import { looksInView } from './cells.ts';

/** Close to one another: above the first row there is the profile, and a title. */
const rows = 12;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function isPainted(name: string): boolean {
  if (document.querySelector('h1')?.textContent !== name) return false;
  const looks = looksInView(rows);
  return looks.length > 0 && looks.every((look) => look === 'picture');
}

/** Whose gallery is on the screen with all its pictures, and since when. */
async function whenShown(name: string): Promise<number> {
  while (!isPainted(name)) await nextFrame();
  // The frame that was seen is on the screen once the next one begins.
  return nextFrame();
}

let took: Promise<number> | null = null;

/** Notes, from the next press of a key on, how long it takes until an account's gallery is painted. */
export function watchSwitch(name: string): null {
  took = new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => void whenShown(name).then((at) => resolve(at - timeStamp)),
      { capture: true, once: true },
    );
  });
  return null;
}

/**
 * Notes how long it takes from when main says who is shown until that account's gallery is painted:
 * it was taken off the page before, and everything that it shows is in the page's memory.
 */
export function watchDrawing(name: string): null {
  took = new Promise((resolve) => {
    const stop = windowBridge().events.sessionChanged(({ active }) => {
      if (active === null) return;
      const began = performance.now();
      stop();
      void whenShown(name).then((at) => resolve(at - began));
    });
  });
  return null;
}

/** What was noted last, in milliseconds; asked once it has begun. */
export async function noted(): Promise<number> {
  if (took === null) throw new Error('Nothing was watched');
  return took;
}

/** Resolves once nobody's gallery is on the page, with all its pictures of before in memory. */
export async function nobodyShown(): Promise<null> {
  while (document.querySelector('[role="grid"]') !== null) await nextFrame();
  await nextFrame();
  return null;
}
