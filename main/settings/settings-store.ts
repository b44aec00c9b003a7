import type { DiskError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';
import type { SettingsFile } from './settings-file.ts';
import { readSettings } from './settings-schema.ts';
import type { Settings, SettingsPart } from './settings-schema.ts';

/** What was wrong with the settings when the app started. */
export type SettingsProblem =
  /** The file was no JSON; it was renamed, and everything begins anew. */
  | { readonly kind: 'set-aside'; readonly file: string }
  /** Parts did not fit; a copy was put aside, and the other parts are kept. */
  | {
      readonly kind: 'parts-damaged';
      readonly file: string;
      readonly parts: readonly SettingsPart[];
    }
  /** The file can neither be read nor set aside: what is set now is not kept. */
  | { readonly kind: 'unreadable'; readonly detail: string };

/** Settings and ciphertexts, read once and written at every change. */
export interface SettingsStore {
  /** What was wrong at start; null where nothing was. */
  readonly problem: SettingsProblem | null;
  get(): Settings;
  /** Writes a change; where the disk refuses it, everything stays as it was. */
  update(change: (current: Settings) => Partial<Settings>): Result<null, DiskError>;
}

/** Makes the settings of one profile. */
export function createSettingsStore(dependencies: {
  readonly file: SettingsFile;
  readonly log: Logger;
}): SettingsStore {
  const { file, log } = dependencies;
  const { opened } = file;
  const read = readSettings(opened.kind === 'content' ? opened.content : {});
  let current = read.settings;
  let writable = true;

  function findProblem(): SettingsProblem | null {
    if (opened.kind === 'damaged') return { kind: 'set-aside', file: opened.setAsideAs };
    if (opened.kind === 'unreadable') return { kind: 'unreadable', detail: opened.detail };
    if (read.damaged.length === 0) return null;
    const copy = file.copyAside();
    if (copy !== null) return { kind: 'parts-damaged', file: copy, parts: read.damaged };
    // Without a copy, the next write would be the end of what was in the damaged parts.
    writable = false;
    return { kind: 'unreadable', detail: `no copy of ${read.damaged.join(', ')}` };
  }

  const problem = findProblem();
  if (problem !== null) {
    log.error('The settings were damaged', {
      kind: problem.kind,
      ...(problem.kind === 'unreadable' ? { detail: problem.detail } : { file: problem.file }),
      ...(problem.kind === 'parts-damaged' ? { parts: problem.parts.join(', ') } : {}),
    });
  }

  return {
    problem,
    get: () => current,
    update: (change) => {
      const next: Settings = { ...current, ...change(current) };
      if (!writable) return fail({ kind: 'disk-refused', detail: 'settings damaged' });
      const written = file.write({ ...read.unknown, ...next });
      if (!written.ok) {
        log.error('The settings were not written', { kind: written.error.kind });
        return written;
      }
      current = next;
      return ok(null);
    },
  };
}
