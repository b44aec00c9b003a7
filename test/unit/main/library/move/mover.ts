import { join } from 'node:path';

import Conf from 'conf';

import { realDisk } from '../../../../../main/library/media/disk-steps.ts';
import type { DiskSteps } from '../../../../../main/library/media/disk-steps.ts';
import { createLibraryHome } from '../../../../../main/library/move/library-home.ts';
import type { LibraryHome } from '../../../../../main/library/move/library-home.ts';
import { createLibraryMoving } from '../../../../../main/library/move/library-moving.ts';
import type { LibraryMoving } from '../../../../../main/library/move/library-moving.ts';
import type { Ask } from '../../../../../main/library/process/conversation.ts';
import type { LibraryRequests } from '../../../../../main/library/process/library-contract.ts';
import { createMovablePlace } from '../../../../../main/library/process/movable-place.ts';
import type { MovablePlace } from '../../../../../main/library/process/movable-place.ts';
import type { FreeBytes } from '../../../../../main/library/sync/disk-room.ts';
import type { Logger } from '../../../../../main/log/logger.ts';
import { openSettingsFile } from '../../../../../main/settings/settings-file.ts';
import { createSettingsStore } from '../../../../../main/settings/settings-store.ts';
import type { SettingsStore } from '../../../../../main/settings/settings-store.ts';
import type { LibraryMove } from '../../../../../preload/contract/library.ts';
import { ok } from '../../../../../preload/contract/result.ts';

const log: Logger = { info: () => {}, warn: () => {}, error: () => {} };

export interface Mover {
  readonly moving: LibraryMoving;
  readonly home: LibraryHome;
  readonly settings: SettingsStore;
  readonly place: MovablePlace;
  /** Every state that was told. */
  readonly states: readonly (LibraryMove | null)[];
  /** How often readers were closed, and writing allowed again. */
  readonly closed: () => number;
  readonly released: () => number;
}

/**
 * The move of a profile's library, without its process and its window: real settings, real files.
 * Knows nothing of Vitest, for it also runs in a program of its own.
 * @param onStep called before every step that changes something on a disk
 */
export function createMover(
  profile: string,
  given: { readonly onStep?: () => void; readonly freeBytes?: FreeBytes } = {},
): Mover {
  const { onStep = () => {}, freeBytes } = given;
  const file = openSettingsFile({
    path: join(profile, 'config.json'),
    open: () =>
      new Conf({ cwd: profile, configName: 'config', accessPropertiesByDotNotation: false }),
    clock: { now: () => 0 },
  });
  const store = createSettingsStore({ file, log });
  const settings: SettingsStore = {
    ...store,
    update: (change) => {
      onStep();
      return store.update(change);
    },
  };
  const disk: DiskSteps = {
    create: async (path) => {
      onStep();
      const made = await realDisk.create(path);
      return {
        write: (...pieces) => {
          onStep();
          return made.write(...pieces);
        },
        flush: () => {
          onStep();
          return made.flush();
        },
        close: made.close,
      };
    },
    rename: (from, to) => {
      onStep();
      return realDisk.rename(from, to);
    },
    remove: (path) => {
      onStep();
      return realDisk.remove(path);
    },
  };
  const home = createLibraryHome({ settings, usual: join(profile, 'library') });
  const place = createMovablePlace({
    folder: home.folder(),
    closeAll: () => Promise.resolve(),
    tell: (name, payload) => {
      // The only thing that a place tells.
      if (name === 'copyProgress') moving.progressed(payload as never);
    },
    log,
    disk,
    ...(freeBytes === undefined ? {} : { freeBytes }),
  });
  const requests = {
    copyTo: ({ folder }: { folder: string }, signal: AbortSignal) => place.copyTo(folder, signal),
    usePlace: async ({ folder }: { folder: string }) => {
      await place.use(folder);
      return ok(null);
    },
    removeCopy: ({ folder }: { folder: string }) => place.remove(folder),
  };
  const never = new AbortController().signal;
  const ask = ((name: keyof typeof requests, input: never, signal = never) =>
    requests[name](input, signal)) as unknown;
  const states: (LibraryMove | null)[] = [];
  let closed = 0;
  let released = 0;
  const moving = createLibraryMoving({
    settings,
    home,
    // The three requests that a move makes, by their names.
    ask: ask as Ask<LibraryRequests>,
    closeReaders: () => {
      closed += 1;
    },
    onReleased: () => {
      released += 1;
    },
    onState: (state) => states.push(state),
    log,
  });
  return {
    moving,
    home,
    settings,
    place,
    states,
    closed: () => closed,
    released: () => released,
  };
}
