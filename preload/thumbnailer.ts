/// <reference lib="dom" />
import { ipcRenderer } from 'electron';

import { thumbnailerChannel } from './contract/thumbnailer.ts';

// Hands main's port to the page, and does nothing else: the page gets no way to send of its own.
ipcRenderer.once(thumbnailerChannel, ({ ports }) => {
  window.postMessage(thumbnailerChannel, window.location.origin, [...ports]);
});
