import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'electron-builder';

import { root } from './build-app.mjs';

/**
 * Packs what `dist/` holds around a runtime's folder.
 * @param {import('./runtime/ensure-runtime.mjs').Runtime} runtime
 * @param {{ readonly dir: boolean, readonly onTarget?: (name: string) => void }} options
 *   `dir`: the unpacked app only, no installers; `onTarget` hears which installer is begun
 */
export async function packApp(runtime, { dir, onTarget }) {
  await build({
    projectDir: root,
    dir,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion: runtime.version,
      electronDist: runtime.folder,
      // electron-builder takes both out of an Electron that it downloads, not out of a folder.
      afterPack: async ({ appOutDir, packager }) => {
        await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
        await rm(join(appOutDir, 'version'), { force: true });
      },
      artifactBuildStarted: ({ targetPresentableName }) => onTarget?.(targetPresentableName),
    },
  });
}
