import type { Runtime } from './account.ts';
import { z } from './zod.ts';

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

/** How often accounts are synced by themselves; `never` leaves it to Refresh. */
export const syncEverySchema = z.enum(['hour', 'six-hours', 'day', 'never']);
export type SyncEvery = z.infer<typeof syncEverySchema>;

export const syncingSchema = z.strictObject({
  every: syncEverySchema,
  /** Also when Albumen starts, and when the computer wakes up. */
  atStart: z.boolean(),
});
export type Syncing = Readonly<z.infer<typeof syncingSchema>>;

/** What a person chose in Settings, as far as main keeps it. */
export interface Preferences {
  readonly theme: Theme;
  readonly syncing: Syncing;
}

/** Parts of Settings, in their order. */
export const settingsSections = [
  'accounts',
  'library',
  'appearance',
  'sync',
  'diagnostics',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** What was wrong with the settings when the app started. */
export type DamagedSettings =
  /** The whole file was set aside as `file`; everything began anew. */
  | { readonly kind: 'set-aside'; readonly file: string }
  /** These parts began anew; a copy of the file is `file`. */
  | { readonly kind: 'parts-damaged'; readonly file: string; readonly parts: readonly string[] }
  /** The file can neither be read nor set aside: nothing is kept. */
  | { readonly kind: 'unreadable' };

/** What runs, and how. Nothing of it is a secret; folders are text to show. */
export interface Diagnostics {
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chromium: string;
    readonly node: string;
    readonly sqlite: string;
  };
  /** Such as `linux 6.1.0, x64`. */
  readonly system: string;
  readonly runtime: Runtime;
  readonly keyStore: {
    /** Its name as Electron or the system gives it. */
    readonly name: string;
    readonly secrets: 'kept' | 'this-session-only';
  };
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly damaged: DamagedSettings | null;
  /** Names of settings files that were set aside, at this start or an earlier one. */
  readonly setAside: readonly string[];
  /** The newest lines of the log, oldest first, without secrets. */
  readonly log: readonly string[];
  /** All of it as text to hand on, without secrets and without the person's name in paths. */
  readonly report: string;
}
