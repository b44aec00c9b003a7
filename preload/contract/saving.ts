import type { AppError } from './errors.ts';

/** Why a file could not be saved. */
export type UnsavedReason =
  | AppError
  /** Instagram does not hand it out, and it was never stored. */
  | { readonly kind: 'withheld' }
  /** The library's own file is not what it was when it was stored. */
  | { readonly kind: 'damaged' };

/** A file that is not in the folder. */
export interface UnsavedFile {
  /** The name that it would have. */
  readonly name: string;
  readonly reason: UnsavedReason;
}

/** Files that could not be saved are named one by one, up to this many. */
export const mostNamed = 200;

/** How saving originals to a folder goes. The folder is text to show, never a path to pass back. */
export type Saving =
  | {
      readonly phase: 'running';
      readonly folder: string;
      /** Files that are there, or could not be saved. */
      readonly done: number;
      /** Null until they have been counted. */
      readonly inAll: number | null;
      /** Bytes that were written. */
      readonly bytes: number;
    }
  | {
      readonly phase: 'ended';
      readonly folder: string;
      /** Files that were written, and files that were there already, equal to the last byte. */
      readonly saved: number;
      readonly already: number;
      readonly inAll: number;
      readonly bytes: number;
      /** Files that could not be saved; the first of them by name. */
      readonly unsaved: number;
      readonly named: readonly UnsavedFile[];
      /** What ended it before every file was tried; null where none is left. */
      readonly stop: AppError | null;
    };
