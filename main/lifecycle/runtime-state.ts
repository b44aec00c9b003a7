import type { Runtime } from '../../preload/contract/account.ts';

function major(version: string): number {
  return Number(/^(\d+)\./.exec(version)?.[1] ?? Number.NaN);
}

/** Whether the Electron that runs is at least the major version that Albumen is released with. */
export function runtimeState(electron: string, released: string): Runtime {
  return { electron, released, current: major(electron) >= major(released) };
}
