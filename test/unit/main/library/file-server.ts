import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';

import { onTestFinished } from 'vitest';

export type Serve = (response: ServerResponse) => void;

/** A real HTTP server that answers each path as a test says. */
export interface FileServer {
  readonly origin: string;
  /** Sets what a path answers from now on. */
  serve(path: string, answer: Serve): void;
  /** Requests for a path so far, its query aside. */
  hits(path: string): number;
  /** Addresses as they were asked, in order. */
  readonly asked: readonly string[];
}

/** A body with its length. */
export function bytes(body: Uint8Array | string, contentType = 'image/jpeg'): Serve {
  return (response) => {
    response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
    response.end(body);
  };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Serve {
  return (response) => {
    response.writeHead(code, headers);
    response.end('URL signature expired');
  };
}

/** Promises more bytes than it sends, then breaks the connection. */
export function cutOff(body: Uint8Array): Serve {
  return (response) => {
    response.writeHead(200, { 'content-length': body.length + 1000 });
    response.write(body, () => response.destroy());
  };
}

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, Serve>();
  const asked: string[] = [];
  const pathOf = (address: string): string => new URL(address, 'http://127.0.0.1').pathname;
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    asked.push(address);
    (answers.get(pathOf(address)) ?? status(404))(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    serve: (path, answer) => answers.set(path, answer),
    hits: (path) => asked.filter((each) => pathOf(each) === path).length,
    asked,
  };
}
