import { buildApp } from './build-app.mjs';
import { orReportFailure } from './report-failure.mjs';

await orReportFailure(buildApp);
