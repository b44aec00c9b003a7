import type { Launcher } from './gallery-app.ts';
import type { Profiles } from './profiles.ts';

/** What a row is measured with. */
export interface Bench {
  readonly launcher: Launcher;
  readonly profiles: Profiles;
  /** Scratch space. */
  readonly folder: string;
  /** A line for whoever waits. */
  readonly say: (text: string) => void;
}
