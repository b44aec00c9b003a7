import type { Timers } from '../../auth/timers.ts';
import { failureOf } from '../store/database-failure.ts';
import type { LibraryFile, LibraryWriter, MissingFile } from '../store/library-store.ts';

/** Files that wait to be entered, at most. */
const most = 32;
/** Milliseconds that one waits, at most: a person sees it when it is entered. */
const longest = 100;

/**
 * Enters fetched files into the library, several in one transaction: one for each wrote the same
 * pages of its indexes to the journal again and again, as many bytes as a tenth of the files.
 */
export interface FileEntries {
  /**
   * Enters a file, soon.
   * @throws DatabaseFailure
   */
  add(file: MissingFile, stored: LibraryFile): void;
  /**
   * Enters all that wait, now. What the database refuses goes on waiting.
   * @throws DatabaseFailure
   */
  enter(): void;
  /** Enters nothing any more by itself. */
  dispose(): void;
}

/** Makes the entries of one account. */
export function createFileEntries(dependencies: {
  readonly writer: Pick<LibraryWriter, 'putFiles'>;
  readonly timers: Timers;
  readonly onEntered: (file: MissingFile, stored: LibraryFile) => void;
}): FileEntries {
  const { writer, timers, onEntered } = dependencies;
  let waiting: { readonly file: MissingFile; readonly stored: LibraryFile }[] = [];
  let stopTimer: (() => void) | null = null;

  function dispose(): void {
    stopTimer?.();
    stopTimer = null;
  }

  function enter(): void {
    dispose();
    if (waiting.length === 0) return;
    writer.putFiles(
      waiting.map(({ file: { mediaId, role }, stored }) => ({ mediaId, role, file: stored })),
    );
    const entered = waiting;
    waiting = [];
    for (const { file, stored } of entered) onEntered(file, stored);
  }

  function enterInTime(): void {
    try {
      enter();
    } catch (error) {
      // It is refused again, and told, when the next file comes or the run ends.
      if (failureOf(error) === null) throw error;
    }
  }

  return {
    add: (file, stored) => {
      waiting.push({ file, stored });
      if (waiting.length >= most) enter();
      else stopTimer ??= timers.after(longest, enterInTime);
    },
    enter,
    dispose,
  };
}
