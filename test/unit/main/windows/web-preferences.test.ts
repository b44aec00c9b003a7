import { expect, test } from 'vitest';

import { webPreferencesFor } from '../../../../main/windows/web-preferences.ts';

test.each([[{}], [{ preload: '/somewhere/index.cjs' }]])(
  'rows 2-4, 6, 8-12: what every window is made with, %j',
  (trust) => {
    expect(webPreferencesFor(trust)).toEqual({
      ...trust,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    });
  },
);
