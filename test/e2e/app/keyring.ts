import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LaunchOptions } from './launch.ts';

/** Starts the app on a keyring of the profile's own; a second start finds what the first kept. */
export async function withKeyring(
  profile: string,
): Promise<Required<Pick<LaunchOptions, 'wrapper' | 'env'>>> {
  const home = join(profile, 'home');
  await mkdir(home, { recursive: true });
  return {
    wrapper: fileURLToPath(new URL('with-keyring.sh', import.meta.url)),
    env: { HOME: home, XDG_DATA_HOME: join(home, '.local/share') },
  };
}
