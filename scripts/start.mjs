import { buildAppIfStale, root } from './build-app.mjs';
import { openApp } from './open-app.mjs';
import { orReportFailure } from './report-failure.mjs';

await orReportFailure(async () => {
  await buildAppIfStale();
  return openApp(root, process.argv.slice(2));
});
