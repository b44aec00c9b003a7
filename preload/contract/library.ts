import type { AppError } from './errors.ts';
import { z } from './zod.ts';

/**
 * How much is kept on this computer: every file, or the small pictures, with what is behind them
 * fetched when it is looked at.
 */
export const keepingSchema = z.enum(['everything', 'thumbnails']);
export type Keeping = z.infer<typeof keepingSchema>;

/** How the move of the library goes. Folders are text to show, never paths to pass back. */
export type LibraryMove =
  | {
      readonly phase: 'copying';
      readonly to: string;
      readonly bytesDone: number;
      /** Null until the files have been counted. */
      readonly bytesInAll: number | null;
    }
  /** It can be tried again, or given up: the library is where it was. */
  | { readonly phase: 'stopped'; readonly to: string; readonly error: AppError }
  /** A copy that is of no use any more is being deleted. */
  | { readonly phase: 'tidying' };

export interface LibrarySettings {
  /** The folder of the library: text to show, never a path to pass back. */
  readonly place: string;
  /** False where the folder is not there, such as on a disk that is not connected. */
  readonly isThere: boolean;
  readonly keeping: Keeping;
  /** Null while it stays where it is. */
  readonly move: LibraryMove | null;
}
