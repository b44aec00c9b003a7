import { join } from 'node:path';

import Store from 'electron-store';

import type { Clock } from '../clock.ts';
import { openSettingsFile } from './settings-file.ts';
import type { SettingsFile } from './settings-file.ts';

/** `config.json` in a profile, through electron-store, which writes a temporary file and renames. */
export function openElectronSettingsFile(folder: string, clock: Clock): SettingsFile {
  return openSettingsFile({
    path: join(folder, 'config.json'),
    open: () =>
      new Store<Record<string, unknown>>({
        cwd: folder,
        clearInvalidConfig: false,
        // It holds ciphertexts: nobody else on this computer needs to read it.
        configFileMode: 0o600,
      }),
    clock,
  });
}
