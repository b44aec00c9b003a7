import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Conf from 'conf';
import { onTestFinished } from 'vitest';

import type { Logger } from '../../../../main/log/logger.ts';
import { openSettingsFile } from '../../../../main/settings/settings-file.ts';
import { createSettingsStore } from '../../../../main/settings/settings-store.ts';
import type { SettingsStore } from '../../../../main/settings/settings-store.ts';

export const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** A folder of this test's own, removed afterwards. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'albumen-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The settings of a folder, through the library that electron-store is made of. */
export function openSettings(folder: string, log: Logger = silent): SettingsStore {
  const file = openSettingsFile({
    path: join(folder, 'config.json'),
    open: () =>
      new Conf({
        cwd: folder,
        configName: 'config',
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
      }),
    clock: { now: () => Date.UTC(2026, 10, 23) },
  });
  return createSettingsStore({ file, log });
}
