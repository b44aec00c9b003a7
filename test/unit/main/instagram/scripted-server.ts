import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

export type Answer = (response: ServerResponse, request: SeenRequest) => void;

/** A real HTTP server on a loopback port whose answers a test writes down. */
export interface ScriptedServer {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** Sets the answers, in order; the last one goes on for ever. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** A JSON answer. `value` may be text, to write JSON that no JavaScript value stands for. */
export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };
}

/** A Graph error. */
export function graphError(
  error: Readonly<Record<string, unknown>>,
  status = 400,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = { message: 'Something', type: 'OAuthException', fbtrace_id: 'AbC', ...error };
  return json({ error: body }, status, headers);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  let answers: readonly Answer[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const entry: SeenRequest = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      form: new URLSearchParams(await bodyOf(request)),
      headers: request.headers,
    };
    const answer = answers[Math.min(seen.length, answers.length - 1)];
    seen.push(entry);
    if (answer === undefined) throw new Error('No answer was written down');
    answer(response, entry);
  }

  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    seen,
    answer: (...next) => {
      seen.length = 0;
      answers = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
