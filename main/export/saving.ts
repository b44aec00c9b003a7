import type { AppError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Saving } from '../../preload/contract/saving.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { Timers } from '../auth/timers.ts';
import { createThrottle } from '../library/sync/throttle.ts';
import type { Logger } from '../log/logger.ts';
import { openSaveFolder } from './save-folder.ts';
import { saveOriginals } from './save-originals.ts';
import type { SaveOptions, SaveProgress } from './save-originals.ts';

/** Milliseconds between two words about how it goes. */
const gap = 200;

/** Saves originals to folders, one at a time. */
export interface OriginalsSaving {
  /** Null before the first, and once the person has put away how it ended. */
  state(): Saving | null;
  /** The folder of the last one; null before it. */
  folder(): string | null;
  /** Asks for a folder and begins; answers once it has begun, or null was chosen. */
  save(selected: SelectedPosts): Promise<Result<null, AppError>>;
  /**
   * Does the last one again, in the same folder (what is there already is not written again) or in
   * another one that is asked for.
   */
  again(where: { readonly elsewhere: boolean }): Promise<Result<null, AppError>>;
  cancel(): void;
  putAway(): void;
  /** The app quits: ends what runs, and leaves nothing unfinished behind. */
  dispose(): Promise<void>;
}

/** Makes the saver. The folder comes from the person, through main: the page never names one. */
export function createOriginalsSaving(dependencies: {
  readonly readers: SaveOptions['readers'];
  readonly files: SaveOptions['files'];
  /** Asks the person; null where none was chosen. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly onState: (state: Saving | null) => void;
  readonly timers: Timers;
  readonly log: Logger;
}): OriginalsSaving {
  const { readers, files, chooseFolder, onState, timers, log } = dependencies;
  let state: Saving | null = null;
  let last: { readonly selected: SelectedPosts; readonly folder: string } | null = null;
  let running: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  let choosing = false;

  function become(next: Saving | null): void {
    state = next;
    onState(next);
  }

  async function run(selected: SelectedPosts, folder: string, signal: AbortSignal): Promise<void> {
    become({ phase: 'running', folder, done: 0, inAll: null, bytes: 0 });
    const telling = createThrottle(gap, timers, () => onState(state));
    const onProgress = ({ saved, already, unsaved, inAll, bytes }: SaveProgress): void => {
      state = { phase: 'running', folder, done: saved + already + unsaved, inAll, bytes };
      telling.changed();
    };
    const options = { readers, files, folder: openSaveFolder(folder), onProgress };
    const outcome = await saveOriginals(options, selected, signal).finally(telling.dispose);
    const { inAll, saved, already, unsaved } = outcome;
    log.info('originals were saved', {
      inAll,
      saved,
      already,
      unsaved,
      stop: outcome.stop?.kind ?? 'none',
    });
    become({ phase: 'ended', folder, ...outcome });
  }

  function begin(selected: SelectedPosts, folder: string): void {
    last = { selected, folder };
    const abort = new AbortController();
    const ended = run(selected, folder, abort.signal)
      .catch((error: unknown) => {
        log.error('saving originals failed unexpectedly', { error: String(error) });
        const stop = { kind: 'unexpected', detail: 'saveOriginals' } as const;
        const none = { saved: 0, already: 0, inAll: 0, bytes: 0, unsaved: 0, named: [] };
        become({ phase: 'ended', folder, ...none, stop });
      })
      .finally(() => {
        running = null;
      });
    running = { abort, ended };
  }

  async function save(
    selected: SelectedPosts,
    folder: () => Promise<string | null>,
  ): Promise<Result<null, AppError>> {
    if (running !== null || choosing) return fail({ kind: 'saving-already' });
    choosing = true;
    try {
      const chosen = await folder();
      if (chosen !== null) begin(selected, chosen);
      return ok(null);
    } finally {
      choosing = false;
    }
  }

  return {
    state: () => state,
    folder: () => last?.folder ?? null,
    save: (selected) => save(selected, chooseFolder),
    again: async ({ elsewhere }) => {
      if (last === null) return fail({ kind: 'not-found' });
      const { selected, folder } = last;
      return save(selected, elsewhere ? chooseFolder : () => Promise.resolve(folder));
    },
    cancel: () => running?.abort.abort(),
    putAway: () => {
      if (running === null) become(null);
    },
    dispose: async () => {
      running?.abort.abort();
      await running?.ended;
    },
  };
}
