import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

import type { Clock } from '../../main/clock.ts';
import { createClock } from '../../main/clock.ts';
import { createBundledPictures } from '../../main/demo/bundled-pictures.ts';
import type { DemoAlbum, PictureSource } from '../../main/demo/demo-album.ts';
import { createDemoHandler } from '../../main/demo/demo-handler.ts';
import type { DemoHandler, DemoReply, DemoRequest } from '../../main/demo/demo-http.ts';
import type { DemoSecrets } from '../../main/demo/demo-secrets.ts';
import { headersOf, listenOnLoopback, readDemoRequest } from '../../main/demo/loopback-server.ts';
import { createStillReader } from '../../main/demo/still-reader.ts';
import type { Misbehaviour } from './misbehaviour.ts';

/** What a request is for. */
export type Endpoint =
  | 'authorize-page'
  /** Allow or Cancel was pressed. */
  | 'consent'
  | 'exchange'
  | 'long-lived'
  | 'refresh'
  | 'profile'
  | 'posts'
  | 'post'
  | 'revocation'
  | 'file'
  | 'other';

export interface Fault {
  /** `graph` stands for profile, posts and post. */
  readonly at: Endpoint | 'graph';
  readonly does: Misbehaviour;
  /** How many requests it spoils, before the server is well again; all where not given. */
  readonly times?: number;
  /** How many requests it lets through first. */
  readonly after?: number;
}

/** A request as it came in. */
export interface SeenRequest {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams | null;
  readonly authorization: string | null;
  readonly spoilt: boolean;
}

export interface FaultyInstagram {
  /** For `ALBUMEN_INSTAGRAM_ORIGIN`. */
  readonly origin: string;
  /** What was asked, in order. */
  readonly requests: readonly SeenRequest[];
  /** The requests of one endpoint. */
  requestsFor(endpoint: Endpoint): readonly SeenRequest[];
  /** Replaces the faults; their counts begin anew. */
  setFaults(...faults: readonly Fault[]): void;
  /** Posts come, change and go: the account's album becomes what `change` makes of the first. */
  setAlbum(change: (first: DemoAlbum) => DemoAlbum): void;
  /**
   * Somebody else is in front of the sign-in page from now on, with an album of their own; the
   * sign-ins and tokens of those before stay good. `setAlbum` is about the newest.
   */
  addPerson(change: (first: DemoAlbum) => DemoAlbum): void;
  /** Nobody answers at its address any more, as where the network is gone. */
  goAway(): Promise<void>;
  /** It answers again at the same address. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/** The Meta app that the tests' Instagram knows; for `ALBUMEN_APP_ID` and its sisters. */
export const testMetaApp = {
  appId: '1028374655647382',
  appSecret: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e',
  redirectUri: 'https://localhost/albumen/callback',
} as const;

export const picturesFolder = fileURLToPath(new URL('../../main/demo/pictures', import.meta.url));

/** @param person who signs, so that nobody takes the token of another for their own */
function secretsFor(clock: Clock, person = 0): DemoSecrets {
  const { appId, appSecret } = testMetaApp;
  const signingKey = '7e57'.repeat(15) + (0x7e57 + person).toString(16);
  return { appId, appSecret, signingKey, madeAt: clock.now() };
}

/** The answer of whoever knows the code, token or file that is asked with; else the newest's. */
function anyOf(people: readonly DemoHandler[]): DemoHandler {
  return async (request) => {
    const [newest, ...others] = people.toReversed();
    if (newest === undefined) throw new Error('nobody is there');
    const reply = await newest(request);
    if (reply.status < 400) return reply;
    for (const other of others) {
      const theirs = await other(request);
      if (theirs.status < 400) return theirs;
    }
    return reply;
  };
}

/** What a request is for, by its method and path. */
export function endpointOf({ method, path }: Pick<DemoRequest, 'method' | 'path'>): Endpoint {
  const bare = path.replace(/^\/v[0-9.]+(?=\/)/, '');
  if (bare === '/oauth/authorize') return method === 'POST' ? 'consent' : 'authorize-page';
  if (bare === '/oauth/access_token') return 'exchange';
  if (bare === '/access_token') return 'long-lived';
  if (bare === '/refresh_access_token') return 'refresh';
  if (bare === '/me') return 'profile';
  if (bare === '/me/media') return 'posts';
  if (bare === '/me/permissions') return 'revocation';
  if (bare.startsWith('/media/')) return 'file';
  return /^\/[0-9]+(?:\/children)?$/.test(bare) ? 'post' : 'other';
}

/** Counts down what faults are left. */
function createFaultQueue(faults: readonly Fault[]): (endpoint: Endpoint) => Misbehaviour | null {
  const left = faults.map((fault) => ({
    fault,
    skip: fault.after ?? 0,
    times: fault.times ?? Number.POSITIVE_INFINITY,
  }));
  return (endpoint) => {
    const isGraph = ['profile', 'posts', 'post'].includes(endpoint);
    for (const entry of left) {
      const { at, does } = entry.fault;
      if (at !== endpoint && !(at === 'graph' && isGraph)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      if (entry.times <= 0) continue;
      entry.times -= 1;
      return does;
    }
    return null;
  };
}

const homePage: DemoReply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!doctype html><html lang="en"><title>Home</title><h1>Home</h1>',
};

/**
 * Starts the demo account's Instagram with faults around it, to stand for the real one in tests.
 * Pictures are handed out uncut: there is no codec in plain Node.
 */
export async function startFaultyInstagram(
  options: {
    readonly faults?: readonly Fault[];
    readonly pictures?: PictureSource;
    /** The clock of the app under test, where that is not the computer's. */
    readonly clock?: Clock;
    readonly redirectUri?: string;
  } = {},
): Promise<FaultyInstagram> {
  const clock = options.clock ?? createClock(null);
  const secrets = secretsFor(clock);
  const pictures = options.pictures ?? createBundledPictures({ folder: picturesFolder });
  const firstAlbum = await pictures.load(secrets.madeAt);
  const serve = (album: DemoAlbum, person: number): DemoHandler =>
    createDemoHandler({
      secrets: secretsFor(clock, person),
      redirectUri: options.redirectUri ?? testMetaApp.redirectUri,
      album,
      stills: createStillReader(() => null),
      clock,
    });
  const people = [serve(firstAlbum, 0)];
  const truth = anyOf(people);
  const requests: SeenRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const firstAnswers = new Map<Endpoint, DemoReply>();
  let nextFault = createFaultQueue(options.faults ?? []);

  function send(response: ServerResponse, reply: DemoReply): void {
    response.writeHead(reply.status, headersOf(reply));
    response.end(reply.body);
  }

  function sendHalf(response: ServerResponse, reply: DemoReply, then: () => void): void {
    const bytes = Buffer.from(reply.body);
    response.writeHead(reply.status, headersOf(reply));
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), then);
  }

  async function answerTruly(endpoint: Endpoint, request: DemoRequest): Promise<DemoReply> {
    const isHome = request.path === '/' || request.path === '/accounts/onetap/';
    const reply = isHome ? homePage : await truth(request);
    if (!firstAnswers.has(endpoint)) firstAnswers.set(endpoint, reply);
    return reply;
  }

  async function answer(
    endpoint: Endpoint,
    request: DemoRequest,
    fault: Misbehaviour | null,
    response: ServerResponse,
  ): Promise<void> {
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'reset') {
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'reply') {
      send(response, fault.reply(request));
      return;
    }
    const reply = await answerTruly(endpoint, request);
    switch (fault?.kind) {
      case undefined:
        send(response, reply);
        break;
      case 'change':
        send(response, fault.change(reply, firstAnswers.get(endpoint) ?? reply));
        break;
      case 'cut-off':
        sendHalf(response, reply, () => response.destroy());
        break;
      case 'stall':
        sendHalf(response, reply, () => undefined);
        break;
      case 'slow': {
        const timer = setTimeout(() => {
          timers.delete(timer);
          send(response, reply);
        }, fault.milliseconds);
        timers.add(timer);
        break;
      }
    }
  }

  async function receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readDemoRequest(incoming);
    if ('refused' in request) {
      send(response, request.refused);
      return;
    }
    const { method, path, query, form, header } = request;
    const endpoint = endpointOf(request);
    const fault = nextFault(endpoint);
    const authorization = header('authorization');
    const spoilt = fault !== null;
    requests.push({ endpoint, method, path, query, form, authorization, spoilt });
    await answer(endpoint, request, fault, response);
  }

  let server = await listenOnLoopback(receive);
  const port = Number(new URL(server.origin).port);

  return {
    origin: server.origin,
    requests,
    requestsFor: (endpoint) => requests.filter((request) => request.endpoint === endpoint),
    setFaults: (...faults) => {
      nextFault = createFaultQueue(faults);
    },
    setAlbum: (change) => {
      const newest = people.length - 1;
      people[newest] = serve(change(firstAlbum), newest);
    },
    addPerson: (change) => {
      people.push(serve(change(firstAlbum), people.length));
    },
    goAway: () => server.close(),
    comeBack: async () => {
      server = await listenOnLoopback(receive, port);
    },
    stop: async () => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
      await server.close();
    },
  };
}
