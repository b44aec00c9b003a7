import { copyFileSync, existsSync, renameSync } from 'node:fs';

import type { DiskError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import type { Clock } from '../clock.ts';

/** The part of electron-store (and of `conf`, on which it is built) that Albumen uses. */
export interface JsonStore {
  /** Reading parses the file and throws where it cannot; setting writes it whole, atomically. */
  store: Record<string, unknown>;
}

export type Content = Readonly<Record<string, unknown>>;

/** What the settings file came to when it was opened. */
export type Opened =
  | { readonly kind: 'content'; readonly content: Content }
  /** It was no JSON: renamed, and a new one begun. */
  | { readonly kind: 'damaged'; readonly setAsideAs: string }
  /** There is a file that cannot be read or set aside: nothing is written over it. */
  | { readonly kind: 'unreadable'; readonly detail: string };

/** The settings on disk, as one JSON object. */
export interface SettingsFile {
  readonly opened: Opened;
  write(content: Content): Result<null, DiskError>;
  /** Puts a copy beside the file before something in it is given up; null where that failed. */
  copyAside(): string | null;
}

const withCode = z.object({ code: z.string() });

/** The error code of Node's file system, or the name of the error: never a path. */
export function codeOf(error: unknown): string {
  const parsed = withCode.safeParse(error);
  if (parsed.success) return parsed.data.code;
  return error instanceof Error ? error.name : 'unknown';
}

function diskError(error: unknown): DiskError {
  const code = codeOf(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return { kind: full ? 'disk-full' : 'disk-refused', detail: code };
}

/**
 * Opens the settings file through `open`; a file that is no JSON is set aside first.
 * @param dependencies `open` makes the store, and throws as `conf` does: `SyntaxError` for what is
 * no JSON, Node's errors for what cannot be read.
 */
export function openSettingsFile(dependencies: {
  readonly path: string;
  readonly open: () => JsonStore;
  readonly clock: Clock;
}): SettingsFile {
  const { path, open, clock } = dependencies;

  /** A name beside the file that nothing has yet. */
  function asideName(): string {
    const stamp = new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    for (let count = 0; ; count += 1) {
      const suffix = count === 0 ? '' : `-${String(count)}`;
      const name = `${path}.damaged-${stamp}${suffix}`;
      if (!existsSync(name)) return name;
    }
  }

  function begin(): { readonly store: JsonStore | null; readonly opened: Opened } {
    try {
      const store = open();
      return { store, opened: { kind: 'content', content: store.store } };
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        return { store: null, opened: { kind: 'unreadable', detail: codeOf(error) } };
      }
    }
    try {
      const setAsideAs = asideName();
      renameSync(path, setAsideAs);
      return { store: open(), opened: { kind: 'damaged', setAsideAs } };
    } catch (error) {
      return { store: null, opened: { kind: 'unreadable', detail: codeOf(error) } };
    }
  }

  const { store, opened } = begin();

  return {
    opened,
    write: (content) => {
      if (store === null) return fail({ kind: 'disk-refused', detail: 'settings unreadable' });
      try {
        store.store = { ...content };
        return ok(null);
      } catch (error) {
        return fail(diskError(error));
      }
    },
    copyAside: () => {
      try {
        const name = asideName();
        copyFileSync(path, name);
        return name;
      } catch {
        return null;
      }
    },
  };
}
