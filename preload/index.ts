import { contextBridge, ipcRenderer } from 'electron';

import { callChannel, callNames, eventChannel, eventNames } from './contract/channels.ts';

// One function per call and per event, made from the contract's names: a page can reach no other
// channel, and its listeners see payloads, never Electron's event object. The renderer sees this
// object as `Bridge`; the types meet in preload/contract/bridge.ts.
const calls = Object.fromEntries(
  callNames.map((name) => [
    name,
    (input?: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel(name), input),
  ]),
);

const events = Object.fromEntries(
  eventNames.map((name) => [
    name,
    (listener: (payload: unknown) => void): (() => void) => {
      const channel = eventChannel(name);
      const forward = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(channel, forward);
      return () => ipcRenderer.removeListener(channel, forward);
    },
  ]),
);

contextBridge.exposeInMainWorld('albumen', { calls, events });
