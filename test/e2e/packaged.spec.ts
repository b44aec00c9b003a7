import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

import { connectToApp } from '../../scripts/system/debugger.mjs';
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

test('row 19: the fuses of the packaged binary', async () => {
  const wire = await getCurrentFuseWire(executable);
  const state = (option: number): string => {
    // The byte is an ASCII digit; the package does not export its names for them.
    const value: unknown = Reflect.get(wire, option);
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
  // The ninth, of newer runtimes: electron-builder does not offer it, and its default is on.
  const wasmTrapHandlers = state(8);
  expect(['on', 'absent']).toContain(wasmTrapHandlers);
});

test('what is packed: the bundles and the demo pictures, and nothing they were made of', () => {
  const resources = join(root, 'release', 'linux-unpacked', 'resources');
  // What cannot be loaded out of an archive lies beside it: SQLite's one binary.
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), {
    recursive: true,
    withFileTypes: true,
  });
  expect(unpacked.map(({ name }) => name).filter((name) => name.endsWith('.node'))).toEqual([
    '@photostructure+sqlite.glibc.node',
  ]);
  // With what loads it, and nothing of another package.
  const ofOthers = unpacked
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('app.asar.unpacked/node_modules/@photostructure/sqlite/'));
  expect(ofOthers).toEqual([]);
  const packed = listPackage(join(resources, 'app.asar'), { isPack: false });
  for (const bundle of ['index.js', 'library-process.js']) {
    expect(packed).toContain(`/dist/main/${bundle}`);
  }
  // Which packages, and what of them, is the test above.
  const own = packed.filter((path) => !/^\/node_modules(?:\/|$)/.test(path));
  expect(
    own.filter((path) => !/^\/(package\.json|dist(\/(main|preload|renderer)\b.*)?)$/.test(path)),
  ).toEqual(own.filter((path) => path.startsWith('/dist/demo-pictures')));
  expect(packed.filter((path) => /\.map$|\.tsx?$|\.c$|\.h$/.test(path))).toEqual([]);
});

test('the packaged app starts, ignores --inspect and ELECTRON_RUN_AS_NODE, and syncs the demo', async ({
  profile,
}) => {
  const child = spawnApp(
    executable,
    [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--inspect=0'],
    // With the fuse on, this would make it a bare Node that knows none of the switches.
    { ELECTRON_RUN_AS_NODE: '1' },
  );
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  try {
    const { browser, page: window } = await connectToApp(child);
    const opened = window.context().waitForEvent('page');
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
    // SQLite, the library's process and the thumbnails' page work out of the archive.
    await expect(window.getByRole('region', { name: 'Library' })).toContainText('Checked', {
      timeout: 50_000,
    });
    const { accounts } = await sessionOf({ window });
    const folder = join(profile, 'library', accounts[0]?.id ?? '');
    const files = readdirSync(join(folder, 'media'), { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile()).length).toBeGreaterThan(50);
    expect(existsSync(join(folder, 'library.sqlite'))).toBe(true);
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
    const { browser, page: window } = await connectToApp(child);
    await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
    expect((await sessionOf({ window })).metaApp.appId).toBeNull();
    await browser.close();
  } finally {
    child.kill();
  }
});
