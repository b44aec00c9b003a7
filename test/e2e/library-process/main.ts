import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { app } from 'electron';

import { systemTimers } from '../../../main/auth/timers.ts';
import { spawnLibrary } from '../../../main/library/electron/spawn-library.ts';
import { createLibraryProcess } from '../../../main/library/process/library-process.ts';
import type { LibraryProcess } from '../../../main/library/process/library-process.ts';
import type { LogFields, Logger } from '../../../main/log/logger.ts';
import { fail, ok } from '../../../preload/contract/result.ts';

/** What the test reaches through Playwright. */
export interface Harness {
  readonly library: LibraryProcess;
  /** Where files are fetched from; the test sets it. */
  loopback: string | null;
  readonly lines: readonly string[];
}

declare global {
  var harness: Harness;
}

const lines: string[] = [];
const line =
  (level: string) =>
  (message: string, fields: LogFields = {}): void =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
const log: Logger = { info: line('info'), warn: line('warn'), error: line('error') };

const notAsked = (): { readonly ok: false; readonly error: { readonly kind: 'not-found' } } =>
  fail({ kind: 'not-found' });
const ignore = (): void => {};

globalThis.harness = {
  library: createLibraryProcess({
    spawn: () =>
      spawnLibrary({
        entry: fileURLToPath(new URL('library.js', import.meta.url)),
        setup: {
          folder: join(app.getPath('userData'), 'library'),
          keeping: 'everything',
          clockOffset: 0,
        },
        environment: process.env,
        log,
      }),
    answers: {
      profile: notAsked,
      page: notAsked,
      post: notAsked,
      loopback: () => ok(globalThis.harness.loopback),
      makeThumbnail: notAsked,
    },
    listeners: {
      syncChanged: ignore,
      postsChanged: ignore,
      copyProgress: ignore,
      databaseSetAside: ignore,
    },
    timers: systemTimers,
    log,
  }),
  loopback: null,
  lines,
};
app.on('window-all-closed', ignore);
