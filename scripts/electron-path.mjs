import { orReportFailure } from './report-failure.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';

await orReportFailure(async () => {
  const { executable } = await ensureRuntime();
  process.stdout.write(`${executable}\n`);
});
