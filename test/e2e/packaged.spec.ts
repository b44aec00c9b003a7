import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';

import { expect, test } from './app/albumen.ts';
import { root } from './app/find-electron.ts';
import { sessionOf } from './app/session-of.ts';
import { spawnApp } from './app/launch.ts';

test.skip(process.platform !== 'linux', 'packs for Linux');
test.describe.configure({ mode: 'serial' });

const executable = join(root, 'release', 'linux-unpacked', 'albumen');

test.beforeAll(() => {
  test.setTimeout(300_000);
  execFileSync('npm', ['run', '--silent', 'package'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(existsSync(executable)).toBe(true);
});

test('of all packages only SQLite is packed, with the binary of this platform', () => {
  const archive = join(root, 'release', 'linux-unpacked', 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false });
  const modules = files.filter((path) => /^\/node_modules\/.*\.\w+$/.test(path));
  expect(modules.filter((path) => path.endsWith('.node'))).toEqual([
    `/node_modules/@photostructure/sqlite/prebuilds/linux-${process.arch}/@photostructure+sqlite.glibc.node`,
  ]);
  expect(
    modules.filter(
      (path) => !/^\/node_modules\/(?:@photostructure\/sqlite|node-gyp-build)\//.test(path),
    ),
  ).toEqual([]);
  // A binary cannot be loaded out of an archive.
  for (const path of modules.filter((each) => each.endsWith('.node'))) {
    expect(existsSync(join(`${archive}.unpacked`, path))).toBe(true);
  }
});

/** Waits for Chromium to name the port that the debugger listens on. */
async function connect(child: ChildProcess): Promise<Browser> {
  const endpoint = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const match = /DevTools listening on (ws:\S+)/.exec(text);
      if (match?.[1] !== undefined) resolve(match[1]);
    });
    child.once('exit', () => reject(new Error(`the packaged app ended: ${text}`)));
  });
  return chromium.connectOverCDP(endpoint);
}

test('row 19: the fuses of the packaged binary', async () => {
  const wire = await getCurrentFuseWire(executable);
  const state = (option: FuseV1Options): string => {
    // The byte is an ASCII digit; the package does not export its names for them.
    const value: number | undefined = wire[option];
    return value === 0x31 ? 'on' : value === 0x30 ? 'off' : 'absent';
  };
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: 'off',
    cookieEncryption: 'on',
    nodeOptions: 'off',
    inspect: 'off',
    asarIntegrity: 'on',
    onlyAsar: 'on',
    browserSnapshot: 'off',
    fileProtocol: 'off',
  });
});

test('the packaged app starts, refuses the inspector, and signs in to the demo', async ({
  profile,
}) => {
  const child = spawnApp(executable, [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--inspect=0',
  ]);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  try {
    const browser = await connect(child);
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('no window');
    const window = context.pages()[0] ?? (await context.waitForEvent('page'));
    const opened = context.waitForEvent('page');
    await window.getByRole('button', { name: 'Try the demo account' }).click();
    const page = await opened;
    await page.getByRole('button', { name: 'Allow' }).click();
    const cells = window.getByRole('grid', { name: 'Posts' }).getByRole('gridcell');
    await expect(cells.first()).toBeVisible();
    await expect
      .poll(() =>
        window.evaluate(
          () => [...document.images].filter((image) => image.naturalWidth > 100).length,
        ),
      )
      .toBeGreaterThan(3);
    expect(stderr).not.toMatch(/Debugger listening/);
    await browser.close();
  } finally {
    child.kill();
  }
});

test('development overrides are refused by the packaged app', async ({ profile }) => {
  const child = spawnApp(executable, [`--user-data-dir=${profile}`, '--remote-debugging-port=0'], {
    ALBUMEN_APP_ID: '1234567890',
    ALBUMEN_INSTAGRAM_ORIGIN: 'http://127.0.0.1:9',
  });
  try {
    const browser = await connect(child);
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('no window');
    const window = context.pages()[0] ?? (await context.waitForEvent('page'));
    await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
    expect((await sessionOf({ window })).metaApp.appId).toBeNull();
    await browser.close();
  } finally {
    child.kill();
  }
});
