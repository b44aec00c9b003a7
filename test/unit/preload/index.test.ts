import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Bridge } from '../../../preload/contract/bridge.ts';
import {
  callChannel,
  callNames,
  eventChannel,
  eventNames,
} from '../../../preload/contract/channels.ts';
import { ok } from '../../../preload/contract/result.ts';
import { session } from '../renderer/samples.ts';

type Forward = (event: unknown, payload: unknown) => void;

/** As much of Electron as a sandboxed preload script has. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Forward>>(),
  answer: null as unknown,
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value),
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args);
      return Promise.resolve(electron.answer);
    },
    on: (channel: string, listener: Forward) => {
      const those = electron.listeners.get(channel) ?? new Set();
      electron.listeners.set(channel, those.add(listener));
    },
    removeListener: (channel: string, listener: Forward) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}));

/** Main sends to a channel; answers how many listeners are there. */
function send(channel: string, payload: unknown): number {
  const those = [...(electron.listeners.get(channel) ?? [])];
  for (const listener of those) listener({ sender: 'Electron’s own' }, payload);
  return those.length;
}

let bridge: Bridge;

beforeAll(async () => {
  await import('../../../preload/index.ts');
  // Exactly what the page sees as `Bridge`; the tests below look at its shape.
  bridge = electron.exposed.get('albumen') as Bridge;
});
beforeEach(() => electron.invoked.splice(0));

test('the page gets one object with calls and events, and nothing else', () => {
  expect([...electron.exposed.keys()]).toEqual(['albumen']);
  expect(Object.keys(bridge).toSorted()).toEqual(['calls', 'events']);
  expect(Object.keys(bridge.calls).toSorted()).toEqual(callNames.toSorted());
  expect(Object.keys(bridge.events).toSorted()).toEqual(eventNames.toSorted());
});

describe('a call', () => {
  test.each(callNames)('%s goes to its own channel', async (name) => {
    // The channel is all that matters here, so no call gets its input.
    const call = bridge.calls[name] as () => Promise<unknown>;
    await call();
    expect(electron.invoked).toEqual([[callChannel(name), undefined]]);
  });
  test('carries its input and brings main’s answer back', async () => {
    electron.answer = ok(null);
    expect(await bridge.calls.openHelp({ page: 'api-guide' })).toEqual(ok(null));
    expect(electron.invoked).toEqual([[callChannel('openHelp'), { page: 'api-guide' }]]);
  });
  test('carries one input only: further arguments stay behind', async () => {
    // A hostile page is not held to the types.
    const open = bridge.calls.openHelp as (...args: unknown[]) => Promise<unknown>;
    await open({ page: 'api-guide' }, 'more');
    expect(electron.invoked).toEqual([[callChannel('openHelp'), { page: 'api-guide' }]]);
  });
});

describe('an event', () => {
  test('reaches its listener as payload, without Electron’s event', () => {
    const heard: unknown[][] = [];
    const stop = bridge.events.sessionChanged((...args) => heard.push(args));
    expect(send(eventChannel('sessionChanged'), session())).toBe(1);
    expect(heard).toEqual([[session()]]);
    stop();
  });
  test('reaches every listener, and one that stopped no more', () => {
    const heard: string[] = [];
    const channel = eventChannel('menuCommand');
    const stopFirst = bridge.events.menuCommand((command) => heard.push(`first: ${command}`));
    const stopSecond = bridge.events.menuCommand((command) => heard.push(`second: ${command}`));
    send(channel, 'refresh');
    stopFirst();
    expect(send(channel, 'sign-out')).toBe(1);
    stopSecond();
    expect(send(channel, 'meta-app')).toBe(0);
    expect(heard).toEqual(['first: refresh', 'second: refresh', 'second: sign-out']);
  });
  test('of one name is not heard under another', () => {
    const heard: unknown[] = [];
    const stop = bridge.events.accountChanged((id) => heard.push(id));
    send(eventChannel('menuCommand'), 'refresh');
    stop();
    expect(heard).toEqual([]);
  });
});
