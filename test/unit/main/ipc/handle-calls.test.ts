import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, test } from 'vitest';

import { handleCalls } from '../../../../main/ipc/handle-calls.ts';
import type { Handlers } from '../../../../main/ipc/handle-calls.ts';
import type { LogFields, Logger } from '../../../../main/log/logger.ts';
import { callChannel, callNames } from '../../../../preload/contract/channels.ts';
import { contract } from '../../../../preload/contract/contract.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => unknown;

const notMade = (): never => {
  throw new TypeError('token=IGAAsecretsecretsecret');
};

/** Every handler throws, but for the ones a test gives. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const all = Object.fromEntries(callNames.map((name) => [name, notMade]));
  // Made from the contract's own names.
  return { ...(all as unknown as Handlers), ...some };
}

function serve(some: Partial<Handlers>): {
  readonly call: (name: keyof Handlers, input: unknown, event?: unknown) => Promise<unknown>;
  readonly channels: ReadonlySet<string>;
  readonly stop: () => void;
  readonly logged: readonly string[];
} {
  const listeners = new Map<string, Listener>();
  const logged: string[] = [];
  const write = (message: string, fields?: LogFields): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const log: Logger = { info: write, warn: write, error: write };
  const ipc: Pick<IpcMain, 'handle' | 'removeHandler'> = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    removeHandler: (channel) => void listeners.delete(channel),
  };
  const stop = handleCalls({
    ipc,
    handlers: handlersWith(some),
    isOwnWindow: (id) => id === 1,
    log,
  });
  return {
    call: async (name, input, event = trusted()) =>
      // The fake event has what the sender check reads.
      listeners.get(callChannel(name))?.(event as IpcMainInvokeEvent, input),
    channels: new Set(listeners.keys()),
    stop: () => {
      stop();
      expect(listeners.size).toBe(0);
    },
    logged,
  };
}

function trusted(
  frame: Partial<WebFrameMain> | null = {},
  contents: Partial<Pick<WebContents, 'id' | 'isDestroyed' | 'mainFrame'>> = {},
): unknown {
  const senderFrame =
    frame === null ? null : { detached: false, parent: null, origin: 'app://albumen', ...frame };
  return {
    senderFrame,
    sender: { id: 1, isDestroyed: () => false, mainFrame: senderFrame, ...contents },
  };
}

test('every call of the contract has a channel, and only those', () => {
  const served = serve({});
  expect([...served.channels].toSorted()).toEqual(
    Object.keys(contract)
      .map((name) => `albumen:call:${name}`)
      .toSorted(),
  );
  served.stop();
});

describe('row 17: the sender', () => {
  const notAllowed = fail({ kind: 'not-allowed' });
  const { call } = serve({ cancelSignIn: () => ok(null) });

  test('our page in its main frame is answered', async () => {
    expect(await call('cancelSignIn', undefined)).toEqual(ok(null));
  });
  test('so is a page that came back after a crash, which Electron still calls detached', async () => {
    expect(await call('cancelSignIn', undefined, trusted({ detached: true }))).toEqual(ok(null));
  });
  test.each<[string, unknown]>([
    ['another origin', trusted({ origin: 'https://www.instagram.com' })],
    ['a sub-frame', trusted({ parent: {} as WebFrameMain })], // Only that it is there matters.
    ['a frame that is gone', trusted(null)],
    // Another object than the sender's frame: which one does not matter.
    ['a frame that was replaced', trusted({}, { mainFrame: {} as WebFrameMain })],
    ['another window', trusted({}, { id: 2 })],
    ['a destroyed window', trusted({}, { isDestroyed: () => true })],
  ])('%s is refused', async (_name, event) => {
    expect(await call('cancelSignIn', undefined, event)).toEqual(notAllowed);
  });
});

describe('the input', () => {
  const { call } = serve({
    signInWithToken: ({ token }) => fail({ kind: 'unexpected', detail: token }),
  });

  test('is parsed before a handler sees it', async () => {
    const token = 'IGAA0123456789012345678901';
    const input = { token: `  ${token} `, oldRuntimeAccepted: true };
    expect(await call('signInWithToken', input)).toEqual(
      fail({ kind: 'unexpected', detail: token }),
    );
  });
  test.each([
    undefined,
    null,
    'text',
    {},
    { token: 'short', oldRuntimeAccepted: true },
    { token: 'with space '.repeat(5), oldRuntimeAccepted: true },
    { token: 'IGAA0123456789012345678901', oldRuntimeAccepted: true, more: 1 },
  ])('%j is refused, without its values', async (input) => {
    const result = await call('signInWithToken', input);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(JSON.stringify(result)).not.toContain('with space');
  });
});

test('what a handler throws becomes `unexpected`, logged, without its message for the page', async () => {
  const served = serve({});
  const result = await served.call('getSession', undefined);
  expect(result).toEqual(fail({ kind: 'unexpected', detail: 'getSession: TypeError' }));
  expect(served.logged).toHaveLength(1);
});

test('a handler missing, or one too many, does not compile', () => {
  const { getSession, ...others } = handlersWith({});
  // @ts-expect-error -- getSession is missing
  const missing: Handlers = others;
  // @ts-expect-error -- no call has this name
  const tooMany: Handlers = { ...others, getSession, somethingElse: notMade };
  expect(missing).not.toBe(tooMany);
});
