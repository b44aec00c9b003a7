import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { DemoHandler, DemoReply, DemoRequest } from './demo-http.ts';

/** A server that only this computer reaches, on a port that the system chose. */
export interface LoopbackServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** The largest body that is read, in characters: the code exchange sends a few hundred. */
const largestBody = 64 * 1024;

/** Null when it is too large. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  let text = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) {
    text += String(chunk);
    if (text.length > largestBody) return null;
  }
  return text;
}

/**
 * Reads a request of `node:http`.
 * @returns a reply where the request is not for this server: a page elsewhere that points its own
 * name at 127.0.0.1 (DNS rebinding) does not get to read anything
 */
export async function readDemoRequest(
  incoming: IncomingMessage,
): Promise<DemoRequest | { readonly refused: DemoReply }> {
  const refuse = (status: number): { readonly refused: DemoReply } => ({
    refused: { status, headers: { 'content-type': 'text/plain' }, body: '' },
  });
  const host = incoming.headers.host ?? '';
  if (host !== `127.0.0.1:${String(incoming.socket.localPort)}`) return refuse(421);
  const target = incoming.url ?? '/';
  const origin = `http://${host}`;
  if (!target.startsWith('/') || !URL.canParse(origin + target)) return refuse(400);
  const body = await readBody(incoming);
  if (body === null) return refuse(413);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(
    incoming.headers['content-type'] ?? '',
  );
  const url = new URL(origin + target);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: isForm ? new URLSearchParams(body) : null,
    header: (name) => {
      const value = incoming.headers[name];
      return typeof value === 'string' ? value : null;
    },
    origin,
  };
}

/** The headers as they are sent: every reply says how long it is and that its type is its type. */
export function headersOf(reply: DemoReply): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'content-length': String(Buffer.byteLength(reply.body)),
    ...reply.headers,
  };
}

/**
 * Starts a server on 127.0.0.1; `answer` writes the response itself.
 * @param port 0 where the system is to choose
 */
export async function listenOnLoopback(
  answer: (incoming: IncomingMessage, response: ServerResponse) => Promise<void>,
  port = 0,
): Promise<LoopbackServer> {
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => {
      // A connection that broke while its request was read, or a bug: nobody is left to answer.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Starts a server that answers with `handler`. */
export function serveOnLoopback(
  handler: DemoHandler,
  onFault: (error: unknown) => void,
): Promise<LoopbackServer> {
  return listenOnLoopback(async (incoming, response) => {
    const request = await readDemoRequest(incoming);
    let reply: DemoReply;
    try {
      reply = 'refused' in request ? request.refused : await handler(request);
    } catch (error) {
      onFault(error);
      reply = { status: 500, headers: { 'content-type': 'text/plain' }, body: '' };
    }
    response.writeHead(reply.status, headersOf(reply));
    response.end(incoming.method === 'HEAD' ? undefined : reply.body);
  });
}
