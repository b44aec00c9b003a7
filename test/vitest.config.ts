import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit tests mirror `main`, `preload`, `renderer`, `scripts` and `test/faults`; renderer tests get a DOM. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [react()],
  test: {
    // Sweeps that take minutes are whole in `npm run test:full`, a sample of them otherwise.
    provide: { fullRun: process.env['ALBUMEN_FULL'] === '1' },
    // A test that hangs ends; one that a busy machine slows down does not fail.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: process.env['ALBUMEN_FULL'] === '1' ? 600_000 : 60_000,
    // On a machine that stands still for seconds. The run names what passed only then; at a desk,
    // it stays a failure.
    retry: process.env['CI'] === undefined ? 0 : 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/unit/main/**/*.test.ts',
            'test/unit/preload/**/*.test.ts',
            'test/unit/scripts/**/*.test.ts',
            'test/unit/faults/**/*.test.ts',
            'test/security/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          // A DOM for each file costs more than its tests; each test cleans its own up.
          isolate: false,
          setupFiles: ['test/unit/renderer/setup.ts'],
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether every point of a sweep is to be tried. */
    readonly fullRun: boolean;
  }
}
