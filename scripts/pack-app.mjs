import { build } from 'electron-builder';

import { root } from './build-app.mjs';

/**
 * Packs what `dist/` holds around a runtime's folder.
 * @param {import('./runtime/ensure-runtime.mjs').Runtime} runtime
 * @param {{ readonly dir: boolean }} options `dir`: the unpacked app only, no installers
 */
export async function packApp(runtime, { dir }) {
  await build({
    projectDir: root,
    dir,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion: runtime.version,
      electronDist: runtime.folder,
    },
  });
}
