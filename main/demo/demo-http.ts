/** A request, as the demo's endpoints see it. */
export interface DemoRequest {
  readonly method: string;
  /** As it was written: percent escapes are left alone. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Null when the body is no form. */
  readonly form: URLSearchParams | null;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | null;
  /** The server's own origin, for the addresses in its replies. */
  readonly origin: string;
}

export interface DemoReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers every request; what a request holds never makes it throw. */
export type DemoHandler = (request: DemoRequest) => Promise<DemoReply>;

/** A reply of JSON that is already text. */
export function jsonTextReply(text: string, status = 200): DemoReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
    body: text,
  };
}

/** A JSON reply. */
export function jsonReply(value: unknown, status = 200): DemoReply {
  return jsonTextReply(JSON.stringify(value), status);
}
