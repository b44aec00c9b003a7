import { buildAppIfStale } from './build-app.mjs';
import { packApp } from './pack-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';

await orReportFailure(async () => {
  const runtime = await ensureRuntime();
  // Not anew where it is fresh: what runs from dist/ meanwhile would lose its files.
  await buildAppIfStale();
  await packApp(runtime, { dir: true });
  announce(
    runtime.kind === 'fallback'
      ? `packed in release/ with Electron ${runtime.version}, which is old: for trying only, not to be given away`
      : `packed in release/ with Electron ${runtime.version}`,
  );
});
