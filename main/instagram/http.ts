import type * as Axios from 'axios';
import type { AxiosInstance, AxiosRequestConfig } from 'axios';

import { parseJson } from './parse-json.ts';

/** How long one call may take, body included, in milliseconds. */
const callTimeout = 30_000;
/** How much longer a call is waited for whose end was asked for, in milliseconds. */
const grace = 500;
/** The largest reply that is read, in bytes: a page of 100 carousels is well under 1 MB. */
const largestReply = 8 * 1024 * 1024;

/** Nothing that was sent or answered stays in a cache; Node's types lack the option. */
type FetchOptions = RequestInit & { readonly cache: 'no-store' };

/** The `fetch` of Node or of an Electron session. */
export type Fetch = (url: string, init: FetchOptions) => Promise<Response>;

/** What one call came to. Nothing of it holds what was sent. */
export type HttpOutcome =
  | {
      readonly kind: 'reply';
      /** The HTTP status. */
      readonly status: number;
      /** A header of the reply, by its name in any case. */
      readonly header: (name: string) => string | null;
      readonly body:
        | { readonly kind: 'json'; readonly value: unknown }
        | { readonly kind: 'empty' }
        /** HTML, or JSON that stops in the middle; its beginning, not redacted. */
        | { readonly kind: 'not-json'; readonly start: string };
    }
  /** The connection broke; `answered` when that was in the middle of a reply. */
  | { readonly kind: 'lost'; readonly answered: boolean; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'too-large'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** Calls to Instagram: no redirects, no cookies, no cache, bounded in time and size. */
export interface InstagramHttp {
  /** A GET; `token` travels in the Authorization header. */
  get(
    url: string,
    options: {
      readonly query: Readonly<Record<string, string>>;
      readonly token?: string;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<HttpOutcome>;
  /** A form POST. */
  postForm(
    url: string,
    form: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<HttpOutcome>;
}

/** Marks a call that failed before any reply began. */
class NoReply extends Error {}

/** What Node and Chromium call a connection that was made and then broke. */
const brokenConnection =
  /ECONNRESET|EPIPE|UND_ERR_SOCKET|other side closed|socket hang up|ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED|ERR_SOCKET_NOT_CONNECTED|ERR_HTTP2_|ERR_QUIC_/;

/** The messages and codes of an error and its causes, outermost first. */
function describeCauses(error: unknown): string {
  const parts: string[] = [];
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current.message !== '') parts.push(current.message);
    if ('code' in current && typeof current.code === 'string') parts.push(current.code);
    current = current.cause;
  }
  return [...new Set(parts)].join(': ');
}

/** Loaded with the first call: the app's first screen needs none of it. */
const loadAxios = (): Promise<typeof Axios> => import('axios');

const noAnswerWithin = (timeout: number): HttpOutcome => ({
  kind: 'unreachable',
  detail: `No answer within ${String(timeout / 1000)} s`,
});

/**
 * The outcome of a call, or that it is overdue: a body that is aborted at the wrong moment can stay
 * open for ever, with whoever reads it.
 */
async function inTime(outcome: Promise<HttpOutcome>, timeout: number): Promise<HttpOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<HttpOutcome>((resolve) => {
    timer = setTimeout(() => resolve(noAnswerWithin(timeout)), timeout + grace);
  });
  try {
    return await Promise.race([outcome, overdue]);
  } finally {
    clearTimeout(timer);
  }
}

function outcomeOfFailure(
  { isAxiosError, isCancel }: typeof Axios,
  error: unknown,
  timeout: number,
): HttpOutcome {
  if (isCancel(error)) return { kind: 'cancelled' };
  if (!isAxiosError(error)) throw error;
  if (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED') {
    return noAnswerWithin(timeout);
  }
  if (error.message.startsWith('maxContentLength')) {
    return { kind: 'too-large', detail: error.message };
  }
  const detail = describeCauses(error.cause ?? error);
  if (!(error.cause instanceof NoReply)) return { kind: 'lost', answered: true, detail };
  // Both Node and Electron refuse a redirect with an error that says so, and with no code.
  if (/redirect/i.test(detail)) return { kind: 'redirected' };
  return brokenConnection.test(detail)
    ? { kind: 'lost', answered: false, detail }
    : { kind: 'unreachable', detail };
}

/**
 * Makes the HTTP side of the client over `fetch`. Bodies are read as text and parsed here, so that
 * HTML or half a reply is an outcome and large ids are not rounded.
 */
export function createInstagramHttp(dependencies: {
  readonly fetch: Fetch;
  /** Milliseconds; 30 s where not given. */
  readonly timeout?: number;
  /** Bytes; 8 MB where not given. */
  readonly maxReplySize?: number;
}): InstagramHttp {
  const timeout = dependencies.timeout ?? callTimeout;

  async function fetchForAxios(
    input: string | URL | Request,
    init?: RequestInit,
  ): Promise<Response> {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    try {
      return await dependencies.fetch(url, {
        ...init,
        // A redirect would carry the token or the secret to an address that the reply chose.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch (cause) {
      throw new NoReply('', { cause });
    }
  }

  // Tells axios to hand over address and options apart, as it documents for a fetch of one's own;
  // `object`, for its types leave null out. `Response` stays the global one: the size limit of a
  // reply is counted through it, while the reply comes in.
  const withoutRequest: object = { Request: null };
  const config = {
    adapter: 'fetch',
    env: { fetch: fetchForAxios, ...withoutRequest },
    timeout,
    maxContentLength: dependencies.maxReplySize ?? largestReply,
    responseType: 'text',
    transformResponse: [],
    validateStatus: () => true,
    headers: { Accept: 'application/json', 'User-Agent': 'Albumen' },
  } satisfies AxiosRequestConfig;
  let instance: AxiosInstance | null = null;

  const call = (request: AxiosRequestConfig): Promise<HttpOutcome> =>
    inTime(exchange(request), timeout);

  async function exchange(request: AxiosRequestConfig): Promise<HttpOutcome> {
    const axios = await loadAxios();
    instance ??= axios.create(config);
    try {
      const reply = await instance.request<unknown>(request);
      const text = typeof reply.data === 'string' ? reply.data.trim() : '';
      const parsed = parseJson(text);
      const headers = new Map<string, unknown>(Object.entries(reply.headers));
      return {
        kind: 'reply',
        status: reply.status,
        header: (name) => {
          const value = headers.get(name.toLowerCase());
          return typeof value === 'string' ? value : null;
        },
        body: parsed.ok
          ? { kind: 'json', value: parsed.value }
          : text === ''
            ? { kind: 'empty' }
            : { kind: 'not-json', start: text.slice(0, 200) },
      };
    } catch (error) {
      return outcomeOfFailure(axios, error, timeout);
    }
  }

  return {
    get: (url, { query, token, signal }) =>
      call({
        method: 'GET',
        url,
        params: new URLSearchParams(query),
        ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
        ...(signal === undefined ? {} : { signal }),
      }),
    postForm: (url, form, signal) =>
      call({
        method: 'POST',
        url,
        data: new URLSearchParams(form),
        ...(signal === undefined ? {} : { signal }),
      }),
  };
}
