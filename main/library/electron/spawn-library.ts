import { createInterface } from 'node:readline';

import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';

import type { Logger } from '../../log/logger.ts';
import type { LibrarySetup } from '../process/library-contract.ts';
import type { LibraryChild } from '../process/library-process.ts';

/** What the system needs of a process's environment, and nothing of the app's or a developer's. */
const passedOn = ['TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir'];

/** Characters of a line that are logged: an uncaught error prints whole bundled files. */
const longestLine = 500;

/** Starts the library's process. Not before the app is ready: Electron throws. */
export function spawnLibrary(options: {
  /** The built entry, an ES module. */
  readonly entry: string;
  readonly setup: LibrarySetup;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Logger;
}): LibraryChild {
  const { entry, setup, environment, log } = options;
  const kept = passedOn.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const child = utilityProcess.fork(entry, [JSON.stringify(setup)], {
    serviceName: 'Albumen Library',
    // Never empty: Electron 33 takes an empty environment for none given, and passes on its own.
    env: { LANG: environment['LANG'] ?? 'C', ...Object.fromEntries(kept) },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  logOutput(child, log);
  // Without a listener, what V8 calls fatal there would be thrown here. The exit follows.
  child.on('error', (type, location) =>
    log.error('the library’s process failed', { type, location }),
  );
  return {
    port: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    },
    kill: () => void child.kill(),
  };
}

function logOutput({ stdout, stderr }: UtilityProcess, log: Logger): void {
  for (const stream of [stdout, stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() !== '') log.warn(`library printed: ${line.slice(0, longestLine)}`);
    });
  }
}
