import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LaunchOptions } from './launch.ts';

/**
 * Starts the app on a keyring of the profile's own; a second start finds what the first kept.
 * @param state `locked` for one that nobody opens
 */
export async function withKeyring(
  profile: string,
  state: 'unlocked' | 'locked' = 'unlocked',
): Promise<Required<Pick<LaunchOptions, 'wrapper' | 'env'>>> {
  const home = join(profile, 'home');
  await mkdir(home, { recursive: true });
  return {
    wrapper: fileURLToPath(new URL('with-keyring.sh', import.meta.url)),
    env: { HOME: home, XDG_DATA_HOME: join(home, '.local/share'), E2E_KEYRING: state },
  };
}

/** Takes the profile's keyring away, as setting the computer up anew does; the next is another. */
export async function removeKeyring(profile: string): Promise<void> {
  await rm(join(profile, 'home', '.local/share', 'keyrings'), { recursive: true });
}
