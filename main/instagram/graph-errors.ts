import type { InstagramError, TokenDeath } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import type { HttpOutcome } from './http.ts';
import { redactDetail } from './redact-detail.ts';

/** What may help after a failure. */
export type Remedy =
  | 'none'
  /** A smaller field set (code 100). */
  | 'other-fields'
  /** The same call again after a while (passing failures). */
  | 'wait'
  /** The same call again after a while (broken connections). */
  | 'reconnect'
  /** A smaller page ("reduce the amount of data"). */
  | 'ask-for-less'
  /** Nothing before the limit ends. */
  | 'respect-limit';

/** A failed call: what to tell, and what may help. */
export interface Failure {
  readonly remedy: Remedy;
  readonly error: InstagramError;
}

/** What a call came to, once understood. */
export type Classified =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

const code = z.number().nullish().catch(null);
const text = z.string().nullish().catch(null);

/** `{"error":{…}}` of the Graph API. */
const graphErrorSchema = z.object({
  error: z.object({
    message: text,
    type: text,
    code,
    error_subcode: code,
    is_transient: z.boolean().nullish().catch(null),
  }),
});

/** `{"error_type","code","error_message"}` of the exchange host. */
const exchangeErrorSchema = z.object({
  error_type: z.string(),
  code,
  error_message: text,
});

const tokenDeaths: ReadonlyMap<number, TokenDeath> = new Map([
  [458, 'app-removed'],
  [459, 'checkpoint'],
  [460, 'password-changed'],
  [463, 'expired'],
  [464, 'unconfirmed'],
  [467, 'logged-out'],
]);
const rateLimitCodes: ReadonlySet<number> = new Set([4, 17, 32, 341, 613, 80002]);
const passingCodes: ReadonlySet<number> = new Set([1, 2, -1, -2]);

interface GraphError {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly transient: boolean;
  readonly message: string;
  readonly status: number;
}

function failed(remedy: Remedy, error: InstagramError): Failure {
  return { remedy, error };
}

function rateLimited(detail: string): Failure {
  return failed('respect-limit', { kind: 'rate-limited', minutes: null, detail });
}

/** The table of Graph error codes; `type` is not looked at, for it differs for the same code. */
function failureOfCode(error: GraphError, detail: string): Failure {
  const { code, subcode, message } = error;
  if (code === 190 || code === 102) {
    const reason = tokenDeaths.get(subcode ?? 0) ?? 'other';
    return failed('none', { kind: 'token-dead', reason, detail });
  }
  if (code !== null && rateLimitCodes.has(code)) return rateLimited(detail);
  if (code === 10 || (code !== null && code >= 200 && code <= 299)) {
    return failed('none', { kind: 'permission-missing', detail });
  }
  if (code === 100) {
    // Subcode 33: no such object for this token.
    if (subcode === 33) return failed('none', { kind: 'gone', detail });
    return /unsupported request/i.test(message)
      ? failed('other-fields', { kind: 'unsupported-account', detail })
      : failed('other-fields', { kind: 'request-refused', detail });
  }
  if (code === 803) return failed('none', { kind: 'gone', detail });
  if (code === 368) return failed('none', { kind: 'blocked-for-a-while', detail });
  if (code !== null && passingCodes.has(code)) {
    const remedy = /reduce the amount of data/i.test(message) ? 'ask-for-less' : 'wait';
    return failed(remedy, { kind: 'temporarily-unavailable', detail });
  }
  if (error.status === 429) return rateLimited(detail);
  return error.transient || error.status >= 500
    ? failed('wait', { kind: 'temporarily-unavailable', detail })
    : failed('none', { kind: 'request-refused', detail });
}

function readGraphError(value: unknown, status: number): GraphError | null {
  const graph = graphErrorSchema.safeParse(value);
  if (graph.success) {
    const { error } = graph.data;
    return {
      code: error.code ?? null,
      subcode: error.error_subcode ?? null,
      transient: error.is_transient === true,
      message: error.message ?? '',
      status,
    };
  }
  const exchange = exchangeErrorSchema.safeParse(value);
  if (!exchange.success) return null;
  // Its `code` is an HTTP status, not a Graph code: 400 must not be looked up in the table.
  return {
    code: null,
    subcode: null,
    transient: false,
    message: exchange.data.error_message ?? exchange.data.error_type,
    status: exchange.data.code ?? status,
  };
}

function describe(error: GraphError, status: number, secrets: readonly string[]): string {
  const parts = [
    `HTTP ${String(status)}`,
    ...(error.code === null ? [] : [`code ${String(error.code)}`]),
    ...(error.subcode === null ? [] : [`subcode ${String(error.subcode)}`]),
  ];
  return redactDetail(`${parts.join(', ')}: ${error.message}`, secrets);
}

function classifyReply(
  reply: Extract<HttpOutcome, { kind: 'reply' }>,
  secrets: readonly string[],
): Classified {
  const { status, body } = reply;
  if (body.kind === 'json') {
    const error = readGraphError(body.value, status);
    if (error !== null) {
      return { ok: false, failure: failureOfCode(error, describe(error, status, secrets)) };
    }
    if (status >= 200 && status <= 299) return { ok: true, value: body.value };
  }
  const content =
    body.kind === 'empty'
      ? 'an empty reply'
      : body.kind === 'json'
        ? 'a reply without an error code'
        : `no JSON: ${body.start}`;
  const detail = redactDetail(`HTTP ${String(status)}, ${content}`, secrets);
  if (status === 429) return { ok: false, failure: rateLimited(detail) };
  return {
    ok: false,
    failure:
      status >= 500
        ? failed('wait', { kind: 'temporarily-unavailable', detail })
        : failed('none', { kind: 'unexpected-reply', detail }),
  };
}

/**
 * Understands what a call came to, by Meta's error codes, never by `type`.
 * @param secrets What was sent with the call and must not come back in `detail`.
 */
export function classifyOutcome(outcome: HttpOutcome, secrets: readonly string[]): Classified {
  switch (outcome.kind) {
    case 'reply':
      return classifyReply(outcome, secrets);
    case 'cancelled':
      return { ok: false, failure: failed('none', { kind: 'cancelled' }) };
    case 'lost': {
      const detail = redactDetail(outcome.detail, secrets);
      return {
        ok: false,
        failure: failed(
          'reconnect',
          outcome.answered
            ? { kind: 'unexpected-reply', detail: `The reply was cut off: ${detail}` }
            : { kind: 'offline', detail },
        ),
      };
    }
    case 'unreachable': {
      const detail = redactDetail(outcome.detail, secrets);
      return { ok: false, failure: failed('none', { kind: 'offline', detail }) };
    }
    case 'redirected':
      return {
        ok: false,
        failure: failed('none', { kind: 'unexpected-reply', detail: 'A redirect was refused' }),
      };
    case 'too-large':
      return {
        ok: false,
        failure: failed('none', { kind: 'unexpected-reply', detail: outcome.detail }),
      };
    default:
      return assertNever(outcome);
  }
}
