import type { InstagramError, SaidCode } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import type { GraphFailure, Remedy } from './failures/failure-row.ts';
import { recogniseExchange, recogniseGraph } from './failures/recognise.ts';
import type { GraphAnswer } from './failures/recognise.ts';
import type { HttpOutcome } from './http.ts';
import { redactDetail } from './redact-detail.ts';
import { isTraceId } from './trace-id.ts';

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
    fbtrace_id: text,
  }),
});

/** `{"error_type","code","error_message"}` of the exchange host. */
const exchangeErrorSchema = z.object({
  error_type: z.string(),
  code,
  error_message: text,
});

/** Whose rows of the table are looked at: the exchange's come first where a secret was sent. */
export type Said = 'graph' | 'exchange';

interface GraphError extends GraphAnswer {
  readonly trace: string | null;
}

function failed(remedy: Remedy, error: InstagramError): Failure {
  return { remedy, error };
}

function saidBy({ code, subcode, status, trace }: GraphError): SaidCode {
  return { code, subcode, status, trace };
}

/** The error that a row of the table stands for. */
function errorOf(
  becomes: GraphFailure['becomes'],
  error: GraphError,
  detail: string,
): InstagramError {
  switch (becomes.kind) {
    case 'token-dead':
      return { ...becomes, detail };
    case 'rate-limited':
      return { kind: becomes.kind, minutes: null, detail };
    case 'request-refused':
      return { kind: becomes.kind, said: saidBy(error), detail };
    default:
      return { kind: becomes.kind, detail };
  }
}

/** Looks an error up in the table; one that no row fits is refused, and shows its code. */
function failureOf(error: GraphError, said: Said, detail: string): Failure {
  const refused = said === 'exchange' ? recogniseExchange(error.message) : null;
  if (refused !== null) return failed('none', { kind: refused.becomes, detail });
  const known = recogniseGraph(error);
  return known === null
    ? failed('none', { kind: 'request-refused', said: saidBy(error), detail })
    : failed(known.remedy, errorOf(known.becomes, error, detail));
}

function readTrace(trace: string, secrets: readonly string[]): string | null {
  const holdsSecret = secrets.some((secret) => secret !== '' && trace.includes(secret));
  return isTraceId(trace) && !holdsSecret ? trace : null;
}

function readGraphError(
  value: unknown,
  status: number,
  secrets: readonly string[],
): GraphError | null {
  const graph = graphErrorSchema.safeParse(value);
  if (graph.success) {
    const { error } = graph.data;
    return {
      code: error.code ?? null,
      subcode: error.error_subcode ?? null,
      passing: error.is_transient === true,
      message: error.message ?? '',
      status,
      trace: readTrace(error.fbtrace_id ?? '', secrets),
    };
  }
  const exchange = exchangeErrorSchema.safeParse(value);
  if (!exchange.success) return null;
  // Its `code` is an HTTP status, not a Graph code: 400 must not be looked up in the table.
  return {
    code: null,
    subcode: null,
    passing: false,
    message: exchange.data.error_message ?? exchange.data.error_type,
    status: exchange.data.code ?? status,
    trace: null,
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
  said: Said,
): Classified {
  const { status, body } = reply;
  if (body.kind === 'json') {
    const error = readGraphError(body.value, status, secrets);
    if (error !== null) {
      return { ok: false, failure: failureOf(error, said, describe(error, status, secrets)) };
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
  const nameless: GraphError = {
    code: null,
    subcode: null,
    status,
    passing: false,
    message: '',
    trace: null,
  };
  const known = recogniseGraph(nameless);
  return {
    ok: false,
    failure:
      known === null
        ? failed('none', { kind: 'unexpected-reply', detail })
        : failed(known.remedy, errorOf(known.becomes, nameless, detail)),
  };
}

/**
 * Understands what a call came to, by the table of known failures.
 * @param secrets What was sent with the call and must not come back in `detail`.
 */
export function classifyOutcome(
  outcome: HttpOutcome,
  secrets: readonly string[],
  said: Said = 'graph',
): Classified {
  switch (outcome.kind) {
    case 'reply':
      return classifyReply(outcome, secrets, said);
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
