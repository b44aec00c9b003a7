import type { Bridge } from '../../preload/contract/bridge.ts';

declare global {
  interface Window {
    /** Laid there by the preload script; absent only when the page runs outside Albumen. */
    readonly albumen?: Bridge;
  }
}

/**
 * The bridge that the preload script laid on the window.
 * @throws Error when the page was not opened by Albumen.
 */
export function windowBridge(): Bridge {
  if (window.albumen === undefined) throw new Error('This page works only inside Albumen.');
  return window.albumen;
}
