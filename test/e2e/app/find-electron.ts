import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Finds the runtime once for all workers, which inherit it through the environment. */
export default function findElectron(): void {
  if (!existsSync(`${root}/dist/main/index.js`)) {
    throw new Error('The app is not built: run `npm run build` first, or `npm test`.');
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const path = execFileSync(npm, ['run', '--silent', 'electron-path'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  process.env['E2E_ELECTRON'] = path;
}
