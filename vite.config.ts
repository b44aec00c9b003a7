import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { EnvironmentOptions } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const nodeModules = ['electron', /^node:/, ...builtinModules];
/** Brings a native binary, which it finds beside itself: packed as a module of its own. */
const nativeModules = ['@photostructure/sqlite'];

/** A sandboxed preload script is one CommonJS file: each is built by itself, sharing no chunk. */
const preloadScript = (name: string, emptyOutDir: boolean): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    outDir: fromRoot('dist/preload'),
    emptyOutDir,
    target: 'chrome130',
    rolldownOptions: {
      input: { [name]: fromRoot(`preload/${name}.ts`) },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/**
 * Three programs, three environments: the renderer (a page), the preload script (one CommonJS
 * file, which is all that a sandboxed preload may be) and the main process (an ES module).
 * Everything but Electron, Node and what has a native binary is bundled.
 */
export default defineConfig({
  root: fromRoot('renderer'),
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  environments: {
    client: {
      build: {
        outDir: fromRoot('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            index: fromRoot('renderer/index.html'),
            thumbnailer: fromRoot('renderer/thumbnailer/index.html'),
          },
        },
      },
    },
    preload: preloadScript('index', true),
    thumbnailerPreload: preloadScript('thumbnailer', false),
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', ...nativeModules] },
      build: {
        outDir: fromRoot('dist/main'),
        emptyOutDir: true,
        target: 'node20.18',
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            index: fromRoot('main/index.ts'),
            'library-process': fromRoot('main/library-process.ts'),
          },
          external: [...nodeModules, ...nativeModules],
          output: {
            format: 'esm',
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (['client', 'preload', 'thumbnailerPreload', 'main'].includes(environment.name)) {
          await builder.build(environment);
        }
      }
    },
  },
});
