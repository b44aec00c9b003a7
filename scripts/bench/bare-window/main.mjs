import { fileURLToPath } from 'node:url';

import { BrowserWindow, app } from 'electron';

// The least that an Electron app can be: one window, one sentence. The floor for start-up time.
app.on('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)));
});
