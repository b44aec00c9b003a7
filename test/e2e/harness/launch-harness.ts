import { _electron } from 'playwright';
import type { ElectronApplication } from 'playwright';

import { cleanEnvironment, electronExecutable, offlineSwitches } from '../app/launch.ts';

/** Starts a built harness with a profile of its own. It may have no window. */
export function launchHarness(
  folder: string,
  profile: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronExecutable(),
    args: [folder, `--user-data-dir=${profile}`, ...offlineSwitches],
    env: cleanEnvironment(env),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
