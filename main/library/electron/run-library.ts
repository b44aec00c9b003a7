import { net } from 'electron';

import { createClock } from '../../clock.ts';
import type { Clock } from '../../clock.ts';
import type { MediaFetch } from '../media/download.ts';
import { librarySetupSchema } from '../process/library-contract.ts';
import type { LibrarySetup } from '../process/library-contract.ts';
import { serveLibrary } from '../process/serve-library.ts';
import type { LibraryAnswers, LibraryTools } from '../process/serve-library.ts';

/** What the library is made of in its own process. */
export interface LibraryParts extends LibraryTools {
  readonly setup: LibrarySetup;
  readonly clock: Clock;
  /** Chromium's network without a session: the system's proxy, no cookies, no cache. */
  readonly fetch: MediaFetch;
}

/** Runs in the library's process: makes what it needs there, and answers main. */
export function runLibrary(createAnswers: (parts: LibraryParts) => LibraryAnswers): void {
  const setup = librarySetupSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
  const { parentPort } = process;
  serveLibrary({
    port: {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
      // Chromium ends this process with main's: there is nothing left to tell.
      onClose: () => {},
    },
    createAnswers: (tools) =>
      createAnswers({
        ...tools,
        setup,
        clock: createClock(
          setup.clockOffset === 0 ? null : new Date(Date.now() + setup.clockOffset),
        ),
        fetch: (address, init) => net.fetch(address, init),
      }),
  });
}
