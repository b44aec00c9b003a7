import { buildApp } from './build-app.mjs';
import { packApp } from './pack-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';

const flag = '--allow-fallback-runtime';

await orReportFailure(async () => {
  const runtime = await ensureRuntime();
  if (runtime.kind === 'fallback' && !process.argv.includes(flag)) {
    throw new Error(
      `No installers from Electron ${runtime.version}: it is an old runtime, for trying and testing ` +
        `only. Build where github.com can be reached, or repeat with \`npm run dist -- ${flag}\`.`,
    );
  }
  await buildApp();
  try {
    await packApp(runtime, { dir: false });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const address = /https?:\/\/[^\s"')]+/.exec(text)?.[0];
    if (address === undefined) throw error;
    const { host, pathname } = new URL(address);
    throw new Error(
      `The installers were not made: a packaging tool could not be fetched from ${host}${pathname}.`,
      { cause: error },
    );
  }
  announce('the installers are in release/');
});
