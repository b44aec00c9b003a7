import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runnerImport } from 'vite';

import { root } from './build-app.mjs';
import { announce } from './runtime/announce.mjs';

// The words ask the page's browser for its language, and Node 20 has none.
Object.assign(globalThis, { navigator: { languages: ['en'] } });

/** @type {{ module: { printFailures: () => string } }} */
const { module } = await runnerImport(join(root, 'test/faults/failure-table.ts'), {
  configFile: false,
  logLevel: 'warn',
});
const table = module.printFailures();
await writeFile(join(root, 'docs/failures.md'), table);
process.stdout.write(table);
announce('written to docs/failures.md');
