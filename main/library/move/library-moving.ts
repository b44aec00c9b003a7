import type { AppError } from '../../../preload/contract/errors.ts';
import type { LibraryMove } from '../../../preload/contract/library.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Logger } from '../../log/logger.ts';
import type { StoredLibraryPlace } from '../../settings/settings-schema.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Ask } from '../process/conversation.ts';
import type { LibraryRequests } from '../process/library-contract.ts';
import type { CopyProgress } from './copy-library.ts';
import type { LibraryHome } from './library-home.ts';
import { libraryIn, prepareTarget } from './target-folder.ts';

/** Moves the library to another place. */
export interface LibraryMoving {
  state(): LibraryMove | null;
  /**
   * Moves it to a folder that a person chose; answers once that has begun. Where the library is not
   * there, the one that the folder holds is used from now on, or a new one begun in it.
   */
  moveTo(chosen: string): Promise<Result<null, AppError>>;
  /** Tries again what stopped. */
  retry(): void;
  /** Gives the move up: the library stays where it is, and what was copied is deleted. */
  cancel(): Result<null, AppError>;
  /** Goes on with what a kill, or the death of the library's process, ended. */
  resume(): void;
  progressed(progress: CopyProgress): void;
  /** The app quits: what the end of the library's process answers changes nothing any more. */
  dispose(): void;
}

/**
 * Makes the mover. What the settings say is the truth at any moment: `folder` is whole, `movingTo`
 * is being made into a copy of it, what is in `removing` is to be deleted. One write of them
 * switches from one place to the other.
 */
export function createLibraryMoving(dependencies: {
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly home: LibraryHome;
  /** Asks the process that writes the library. */
  readonly ask: Ask<LibraryRequests>;
  /** Closes what main has open of the library. */
  readonly closeReaders: () => void;
  /** It may be written again, in the old place or in a new one. */
  readonly onReleased: () => void;
  readonly onState: (state: LibraryMove | null) => void;
  readonly log: Logger;
}): LibraryMoving {
  const { settings, home, ask, closeReaders, onReleased, onState, log } = dependencies;
  let state: LibraryMove | null = null;
  let copying: AbortController | null = null;
  let preparing = false;

  const stored = (): StoredLibraryPlace => settings.get().library;

  function become(next: LibraryMove | null): void {
    state = next;
    onState(next);
  }

  function update(change: Partial<StoredLibraryPlace>): Result<null, AppError> {
    return settings.update(({ library }) => ({ library: { ...library, ...change } }));
  }

  /** Uses `folder` from now on; the copies in `useless` are to be deleted. */
  function switchTo(folder: string, useless: readonly string[]): Result<null, AppError> {
    const removing = [...stored().removing, ...useless].filter((copy) => copy !== folder);
    const switched = update({ folder, movingTo: null, removing });
    if (switched.ok) closeReaders();
    return switched;
  }

  async function copy(to: string): Promise<void> {
    const abort = new AbortController();
    copying = abort;
    become({ phase: 'copying', to, bytesDone: 0, bytesInAll: null });
    const present = home.present();
    const copied = present.ok ? await ask('copyTo', { folder: to }, abort.signal) : present;
    // Given up meanwhile, or begun anew.
    if (copying !== abort) return;
    copying = null;
    const from = home.folder();
    const ended = copied.ok ? switchTo(to, [from]) : copied;
    await ask('usePlace', { folder: home.folder() });
    if (ended.ok) {
      log.info('the library was moved');
      await tidy();
    } else {
      log.warn('the library was not moved', { kind: ended.error.kind });
      become({ phase: 'stopped', to, error: ended.error });
    }
    onReleased();
  }

  /** Deletes what is of no use; what refuses is left to the next start. */
  async function tidy(): Promise<void> {
    become({ phase: 'tidying' });
    for (const folder of stored().removing) {
      const removed = folder === home.folder() ? ok(null) : await ask('removeCopy', { folder });
      if (removed.ok) update({ removing: stored().removing.filter((other) => other !== folder) });
      else log.warn('a copy of the library was not deleted', { kind: removed.error.kind });
    }
    become(null);
  }

  async function adopt(folder: string): Promise<Result<null, AppError>> {
    const { movingTo } = stored();
    const switched = switchTo(folder, movingTo === null ? [] : [movingTo]);
    if (!switched.ok) return switched;
    await ask('usePlace', { folder });
    await tidy();
    onReleased();
    return ok(null);
  }

  async function choose(chosen: string): Promise<Result<null, AppError>> {
    const isThere = home.present().ok;
    const found = isThere ? null : libraryIn(chosen);
    if (found !== null) return adopt(found);
    const target = await prepareTarget(chosen, home.folder());
    if (!target.ok) return target;
    if (!isThere) return adopt(target.value);
    const begun = update({ movingTo: target.value });
    if (begun.ok) void copy(target.value);
    return begun;
  }

  return {
    state: () => state,
    moveTo: async (chosen) => {
      const isFree = state === null || (state.phase === 'stopped' && !home.present().ok);
      if (preparing || !isFree) return fail({ kind: 'library-moving' });
      preparing = true;
      try {
        return await choose(chosen);
      } finally {
        preparing = false;
      }
    },
    retry: () => {
      if (state?.phase === 'stopped') void copy(state.to);
    },
    cancel: () => {
      const { movingTo, removing } = stored();
      if (movingTo === null) return ok(null);
      const given = update({ movingTo: null, removing: [...removing, movingTo] });
      if (!given.ok) return given;
      copying?.abort();
      copying = null;
      void tidy().then(onReleased);
      return ok(null);
    },
    resume: () => {
      if (copying !== null) return;
      const { movingTo, removing } = stored();
      void (async () => {
        if (removing.length > 0) await tidy();
        if (movingTo !== null) await copy(movingTo);
      })();
    },
    progressed: (progress) => {
      if (state?.phase === 'copying') become({ ...state, ...progress });
    },
    dispose: () => {
      copying = null;
    },
  };
}
