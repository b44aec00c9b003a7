import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

import { onTestFinished } from 'vitest';

import type { Port } from '../../../../../main/library/process/port.ts';

function portOver(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', () => listener('closed')),
  };
}

/** Two ends of a real channel: messages are cloned, queued, and the end of one is seen by the other. */
export function channelPorts(): {
  readonly main: Port;
  readonly library: Port;
  /** As when a process dies. */
  readonly cut: () => void;
} {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return { main: portOver(port1), library: portOver(port2), cut: () => port2.close() };
}
