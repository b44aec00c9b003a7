import { buildApp } from './build-app.mjs';
import { unreachableIn } from './fetch-failure.mjs';
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
  let target = 'the installers';
  try {
    await packApp(runtime, { dir: false, onTarget: (name) => (target = name) });
  } catch (error) {
    const place = unreachableIn(error instanceof Error ? error.message : String(error));
    if (place === null) throw error;
    throw new Error(
      `No installers: the tool that makes ${target} could not be fetched from ${place}.`,
      { cause: error },
    );
  }
  announce('the installers are in release/');
});
