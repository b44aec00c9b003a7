import type { Call } from '../../../preload/contract/contract.ts';
import type { AppError } from '../../../preload/contract/errors.ts';
import { fail } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { z } from '../../../preload/contract/zod.ts';
import type { Logger } from '../../log/logger.ts';
import type { Port } from './port.ts';

/** A map of what one end asks of the other, as `preload/contract` has one for pages. */
export type Requests = Readonly<Record<string, Call<z.ZodType, unknown>>>;

type NameIn<Map> = keyof Map & string;
type ValueOf<Entry> = Entry extends Call<z.ZodType, infer Value> ? Value : never;

/** Asks the other end. An aborted signal answers `cancelled` at once, and tells the other end. */
export type Ask<Map extends Requests> = <Name extends NameIn<Map>>(
  name: Name,
  input: z.input<Map[Name]['input']>,
  signal?: AbortSignal,
) => Promise<Result<ValueOf<Map[Name]>, AppError>>;

/** One answer per request of a map: one missing, or one too many, does not compile. */
export type Answers<Map extends Requests> = {
  readonly [Name in NameIn<Map>]: (
    input: z.output<Map[Name]['input']>,
    /** Aborted when who asked no longer wants it, or is gone. */
    signal: AbortSignal,
  ) => Promise<Result<ValueOf<Map[Name]>, AppError>> | Result<ValueOf<Map[Name]>, AppError>;
};

/** Tells the other end something, by a name of the map of events. */
export type Tell<Events> = <Name extends NameIn<Events>>(name: Name, payload: Events[Name]) => void;

/** One listener per event of a map. */
export type Listeners<Events> = {
  readonly [Name in NameIn<Events>]: (payload: Events[Name]) => void;
};

/** Both ends speak this. Values and payloads come from the same build and are not parsed again. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('answer'), id: z.int(), result: z.looseObject({ ok: z.boolean() }) }),
  z.object({ type: z.literal('abort'), id: z.int() }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
type Message = z.infer<typeof messageSchema>;

type AnyResult = Result<unknown, AppError>;
type AnyAnswer = (input: unknown, signal: AbortSignal) => Promise<AnyResult> | AnyResult;

/** What one end needs to hold a conversation. */
export interface ConversationOptions<Answered extends Requests, Heard> {
  readonly port: Port;
  /** What the other end may ask. */
  readonly requests: Answered;
  readonly listeners: Listeners<Heard>;
  readonly log: Logger;
}

export interface Conversation<Asked extends Requests, Told, Answered extends Requests> {
  readonly ask: Ask<Asked>;
  readonly tell: Tell<Told>;
  /** Begins to listen; what came before waited in the port. To be called once. */
  answerWith(answers: Answers<Answered>): void;
}

/**
 * Holds a conversation over a port. Inputs are parsed by the map's schemas, what an answer throws
 * becomes `unexpected` and is logged, and whatever waits when the other end goes is answered with
 * `library-stopped`: nothing waits for ever on a process that died.
 */
export function converse<
  Asked extends Requests,
  Told,
  Answered extends Requests,
  Heard extends object,
>(options: ConversationOptions<Answered, Heard>): Conversation<Asked, Told, Answered> {
  const { port, requests, log } = options;
  // The maps' own names; TypeScript cannot follow a name that came over the line.
  let answers: Readonly<Record<string, AnyAnswer>> = {};
  const listeners = options.listeners as Readonly<Record<string, (payload: unknown) => void>>;
  const waiting = new Map<number, (result: AnyResult) => void>();
  const answering = new Map<number, AbortController>();
  let lastId = 0;
  let stopped: AnyResult | null = null;

  function post(message: Message): void {
    if (stopped === null) port.post(message);
  }

  async function answer(name: string, input: unknown, signal: AbortSignal): Promise<AnyResult> {
    const entry = Object.hasOwn(requests, name) ? requests[name] : undefined;
    const run = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const parsed = entry?.input.safeParse(input);
    if (parsed?.success !== true || run === undefined) {
      log.error('a request to or from the library was not understood', { request: name });
      return fail({ kind: 'invalid-input', detail: name });
    }
    try {
      return await run(parsed.data, signal);
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : 'not an error';
      log.error('a request to or from the library failed unexpectedly', { request: name, message });
      return fail({ kind: 'unexpected', detail: name });
    }
  }

  async function onRequest({ id, name, input }: Extract<Message, { type: 'request' }>) {
    const abort = new AbortController();
    answering.set(id, abort);
    const result = await answer(name, input, abort.signal);
    answering.delete(id);
    try {
      post({ type: 'answer', id, result });
    } catch (error) {
      log.error('an answer cannot be sent', { request: name, message: String(error) });
      post({ type: 'answer', id, result: fail({ kind: 'unexpected', detail: name }) });
    }
  }

  function onMessage(message: Message): void {
    switch (message.type) {
      case 'request':
        void onRequest(message);
        break;
      case 'answer':
        // Nobody waits for it any more where it was aborted. The other end answered with the
        // type that the map names, or does not compile.
        waiting.get(message.id)?.(message.result as unknown as AnyResult);
        break;
      case 'abort':
        answering.get(message.id)?.abort();
        break;
      case 'event': {
        const { name } = message;
        if (Object.hasOwn(listeners, name)) listeners[name]?.(message.payload);
        break;
      }
    }
  }

  const ask = (name: string, input: unknown, signal?: AbortSignal): Promise<AnyResult> => {
    if (stopped !== null) return Promise.resolve(stopped);
    if (signal?.aborted === true) return Promise.resolve(fail({ kind: 'cancelled' }));
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const cancel = (): void => {
        post({ type: 'abort', id });
        settle(fail({ kind: 'cancelled' }));
      };
      const settle = (result: AnyResult): void => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      waiting.set(id, settle);
      signal?.addEventListener('abort', cancel);
      try {
        post({ type: 'request', id, name, input });
      } catch (error) {
        log.error('a request cannot be sent', { request: name, message: String(error) });
        settle(fail({ kind: 'unexpected', detail: name }));
      }
    });
  };

  port.onClose((detail) => {
    const last: AnyResult = fail({ kind: 'library-stopped', detail });
    stopped = last;
    for (const settle of waiting.values()) settle(last);
    for (const abort of answering.values()) abort.abort();
  });

  return {
    // By name, the value's type is the map's; the messages in between carry it as unknown.
    ask: ask as Ask<Asked>,
    tell: (name, payload) => post({ type: 'event', name, payload }),
    answerWith: (given) => {
      answers = given as unknown as Readonly<Record<string, AnyAnswer>>;
      port.onMessage((data) => {
        const message = messageSchema.safeParse(data);
        if (message.success) onMessage(message.data);
        else log.error('a message to or from the library was not understood');
      });
    },
  };
}
