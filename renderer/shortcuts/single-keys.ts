import { z } from '../../preload/contract/zod.ts';
import { readStored, useStoredState } from '../design/use-stored-state.ts';

const key = 'shortcuts:single-keys';

/**
 * Whether letters and signs mean something by themselves. Who speaks to the computer, or slips on
 * its keys, sets them off without meaning to, and can switch them off (WCAG 2.1.4).
 */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  return useStoredState(key, z.boolean(), true);
}

/** The same at this moment, for who hears a key. */
export function singleKeysAreOn(): boolean {
  return readStored(key, z.boolean(), true);
}
