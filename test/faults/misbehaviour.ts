import type { DemoReply, DemoRequest } from '../../main/demo/demo-http.ts';
import { exchangeErrorReply, graphErrorReply } from '../../main/demo/graph-replies.ts';
import { knownErrors } from './instagram-errors.ts';
import type { KnownError, KnownErrorName } from './instagram-errors.ts';

/**
 * What goes wrong with one answer: a reply in place of the true one, the true one changed, or the
 * way it is (not) sent.
 */
export type Misbehaviour =
  | { readonly kind: 'reply'; readonly reply: (request: DemoRequest) => DemoReply }
  | {
      readonly kind: 'change';
      /** @param earlier what the same endpoint truly answered the first time */
      readonly change: (truth: DemoReply, earlier: DemoReply) => DemoReply;
    }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Takes the request and never answers. */
  | { readonly kind: 'silence' }
  /** Sends half of the body, having announced all of it. */
  | { readonly kind: 'cut-off' }
  /** The same, and then nothing: the connection stays. */
  | { readonly kind: 'stall' }
  /** Breaks the connection before anything is answered. */
  | { readonly kind: 'reset' };

const html = { 'content-type': 'text/html; charset=UTF-8', 'cache-control': 'no-store' };

function reply(make: (request: DemoRequest) => DemoReply): Misbehaviour {
  return { kind: 'reply', reply: make };
}

function changeText(change: (text: string) => string): Misbehaviour {
  return { kind: 'change', change: (truth) => ({ ...truth, body: change(String(truth.body)) }) };
}

/** Changes the address that the authorize page leads to. */
function changeCallback(change: (url: URL) => void): Misbehaviour {
  return {
    kind: 'change',
    change: (truth) => {
      const location = truth.headers['location'];
      if (location === undefined) return truth;
      const url = new URL(location);
      change(url);
      return { ...truth, headers: { ...truth.headers, location: url.href } };
    },
  };
}

/** An error of the Graph API. */
function known({ error, status }: KnownError): Misbehaviour {
  return reply(() => graphErrorReply(error, status));
}

/** The misbehaviours by name, to be put into a `Fault`. */
export const misbehave = {
  /** One of the known errors of the Graph API. */
  graphError: (name: KnownErrorName): Misbehaviour => known(knownErrors[name]),
  known,
  /** The limit of calls, with the headers that say for how many minutes. */
  rateLimited: (minutes: number, name: KnownErrorName = 'businessRateLimit'): Misbehaviour =>
    reply(() => {
      const usage = { type: 'instagram', call_count: 100, total_cputime: 12, total_time: 14 };
      const account = [{ ...usage, estimated_time_to_regain_access: minutes }];
      const answer = graphErrorReply(knownErrors[name].error, knownErrors[name].status);
      return {
        ...answer,
        headers: {
          ...answer.headers,
          'x-app-usage': JSON.stringify({ call_count: 100, total_cputime: 12, total_time: 14 }),
          'x-business-use-case-usage': JSON.stringify({ '17841400000000001': account }),
        },
      };
    }),
  /** The true answer, with the header that says how much of the call budget is used. */
  usage: (percent: number): Misbehaviour => ({
    kind: 'change',
    change: (truth) => ({
      ...truth,
      headers: { ...truth.headers, 'x-app-usage': JSON.stringify({ call_count: percent }) },
    }),
  }),
  /** An error of the exchange host. */
  exchangeError: (message = 'Matching code was not found or was already used'): Misbehaviour =>
    reply(() => exchangeErrorReply(message)),

  slow: (milliseconds: number): Misbehaviour => ({ kind: 'slow', milliseconds }),
  silence: (): Misbehaviour => ({ kind: 'silence' }),
  cutOff: (): Misbehaviour => ({ kind: 'cut-off' }),
  stall: (): Misbehaviour => ({ kind: 'stall' }),
  reset: (): Misbehaviour => ({ kind: 'reset' }),
  /** A page where JSON was asked for, as a proxy in a hotel answers. */
  html: (status = 200): Misbehaviour =>
    reply(() => ({ status, headers: html, body: '<!doctype html><title>Sorry</title><p>Sorry.' })),
  empty: (status = 200): Misbehaviour =>
    reply(() => ({ status, headers: { 'content-type': 'application/json' }, body: '' })),
  /** JSON that stops in the middle, though the connection ends well. */
  halfJson: (): Misbehaviour => changeText((text) => text.slice(0, Math.floor(text.length / 2))),
  /** The address of a file has ended. */
  expiredAddress: (): Misbehaviour =>
    reply(() => ({
      status: 403,
      headers: { 'content-type': 'text/plain' },
      body: 'URL signature expired',
    })),

  /** The code's reply as `{…}` with a list of permissions, not as `{"data":[{…}]}`. */
  flatReply: (): Misbehaviour =>
    changeText((text) =>
      text
        .replace(/^\{"data":\[(.*)\]\}$/s, '$1')
        .replace(/"permissions":"([^"]*)"/, (_, list: string) => {
          return `"permissions":${JSON.stringify(list.split(','))}`;
        }),
    ),
  withoutPermissions: (): Misbehaviour =>
    changeText((text) => text.replace(/,"permissions":"[^"]*"/, '')),
  withoutToken: (): Misbehaviour =>
    changeText((text) => text.replace(/"access_token":"[^"]*"/, '"access_token":""')),
  /** A single node as `{"data":[{…}]}`, as Meta's pages show `/me`. */
  wrappedReply: (): Misbehaviour => changeText((text) => `{"data":[${text}]}`),
  /** How long a token lives: a number of seconds, a text, or (null) nothing at all. */
  expiresIn: (seconds: number | string | null): Misbehaviour =>
    changeText((text) =>
      text.replace(
        /,"expires_in":[0-9]+/,
        seconds === null ? '' : `,"expires_in":${JSON.stringify(seconds)}`,
      ),
    ),

  wrongState: (): Misbehaviour =>
    changeCallback((url) => url.searchParams.set('state', 'a-state-of-somebody-else')),
  missingState: (): Misbehaviour => changeCallback((url) => url.searchParams.delete('state')),
  repeatedState: (): Misbehaviour =>
    changeCallback((url) =>
      url.searchParams.append('state', url.searchParams.get('state') ?? 'none'),
    ),
  twoCodes: (): Misbehaviour =>
    changeCallback((url) => url.searchParams.append('code', 'AQanother')),
  codeAndError: (): Misbehaviour =>
    changeCallback((url) => url.searchParams.append('error', 'access_denied')),
  declined: (error: string, description: string, reason?: string): Misbehaviour =>
    changeCallback((url) => {
      url.searchParams.delete('code');
      url.searchParams.append('error', error);
      if (reason !== undefined) url.searchParams.append('error_reason', reason);
      url.searchParams.append('error_description', description);
    }),
  /** The callback of the first attempt again, with its code and its state. */
  replayedCallback: (): Misbehaviour => ({ kind: 'change', change: (_truth, earlier) => earlier }),

  /** A page of any content, such as one that never leads anywhere. */
  page: (body: (request: DemoRequest) => string): Misbehaviour =>
    reply((request) => ({ status: 200, headers: html, body: body(request) })),
  /** One of the errors that Instagram shows inside the window, leading nowhere. */
  pageError: (words: string, { status = 200, title = 'Instagram' } = {}): Misbehaviour =>
    reply(() => ({
      status,
      headers: html,
      body: `<!doctype html><html lang="en"><title>${title}</title><h1>${words}</h1>`,
    })),
  /** The same error as Instagram's older pages show it: bare JSON, without a title. */
  bareError: (words: string, status = 400): Misbehaviour =>
    reply(() => exchangeErrorReply(words, status)),
  /** Leads to another page of Instagram's, which is there. */
  leadTo: (path: string): Misbehaviour =>
    reply(({ origin }) => ({ status: 302, headers: { location: origin + path }, body: '' })),
} as const;
