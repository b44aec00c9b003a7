import { createInstagramHttp } from '../../../../main/instagram/http.ts';
import type { Fetch } from '../../../../main/instagram/http.ts';
import { createInstagramClient } from '../../../../main/instagram/instagram-client.ts';
import { isAccessToken } from '../../../../main/instagram/access-token.ts';
import type { AccessToken, InstagramClient } from '../../../../main/instagram/instagram-types.ts';
import type { LogFields } from '../../../../main/log/logger.ts';

/** A token; random-looking, so that it is found wherever it leaks. */
export function tokenForTests(
  text = 'IGAAR7t0kenQmZ1c3RfZAG9fbm90X3JlYWxfMTIzNDU2Nzg5',
): AccessToken {
  if (!isAccessToken(text)) throw new Error('Not a token');
  return text;
}

export interface ClientUnderTest {
  readonly client: InstagramClient;
  /** The waits between calls, in milliseconds; none is really waited. */
  readonly waits: readonly number[];
  readonly warnings: readonly { readonly message: string; readonly fields: LogFields }[];
  /** Moves the clock on. */
  readonly pass: (minutes: number) => void;
}

/** The real client over the real axios and fetch, with a clock and waits that a test controls. */
export function createClientUnderTest(
  origin: string,
  options: {
    readonly timeout?: number;
    readonly maxReplySize?: number;
    readonly fetch?: Fetch;
    /** Called instead of a wait. */
    readonly onWait?: () => void;
  } = {},
): ClientUnderTest {
  const { onWait, fetch = globalThis.fetch, ...bounds } = options;
  let now = Date.UTC(2026, 10, 23);
  const waits: number[] = [];
  const warnings: { readonly message: string; readonly fields: LogFields }[] = [];
  const client = createInstagramClient({
    http: createInstagramHttp({ fetch, ...bounds }),
    graphOrigin: origin,
    clock: { now: () => now },
    random: () => 0,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      onWait?.();
      return Promise.resolve();
    },
    log: {
      info: () => {},
      warn: (message, fields = {}) => {
        warnings.push({ message, fields });
      },
      error: () => {},
    },
  });
  return {
    client,
    waits,
    warnings,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
