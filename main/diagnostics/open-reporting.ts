import { app, clipboard } from 'electron';

import type { Runtime } from '../../preload/contract/account.ts';
import { createReportHandlers } from './report-handlers.ts';
import type { ReportDependencies, ReportHandlers } from './report-handlers.ts';
import { systemName } from './system-name.ts';

/** Puts reports together: what they tell of the program, and the desktop's clipboard. */
export function openReporting(
  dependencies: Omit<ReportDependencies, 'facts' | 'writeClipboard'> & {
    readonly runtime: Runtime;
  },
): ReportHandlers {
  const { runtime } = dependencies;
  return createReportHandlers({
    ...dependencies,
    facts: () => [
      ['Albumen', app.getVersion()],
      ['Electron', `${runtime.electron} (released with ${runtime.released})`],
      ['Chromium', process.versions.chrome],
      ['System', systemName()],
      ['Language', app.getLocale()],
    ],
    writeClipboard: async (text) => {
      await clipboard.writeText(text);
    },
  });
}
