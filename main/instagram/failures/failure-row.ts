import type { Refusal, TokenDeath } from '../../../preload/contract/errors.ts';

/** Who says that Instagram fails like this. */
export interface Evidence {
  /** Meta's documentation or a standard, or only people who met it (forum and issue threads). */
  readonly by: 'documents' | 'threads';
  readonly at: string;
}

export const documented = (at: string): Evidence => ({ by: 'documents', at });
export const reported = (at: string): Evidence => ({ by: 'threads', at });

/** Numbers from the first to the last, both included. */
export type Span = readonly [from: number, to: number];

export function isWithin(number: number, [from, to]: Span): boolean {
  return number >= from && number <= to;
}

/** What may help after a failed call. */
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

/** What every row has. A row's conditions all have to hold; one that is left out always does. */
interface Row {
  readonly id: string;
  readonly evidence: Evidence;
}

/** An error page in the sign-in window that leads nowhere, by what can be seen of it from outside. */
export interface PageFailure extends Row {
  readonly said: 'page';
  /** The path of the address. */
  readonly path?: RegExp;
  /** The HTTP status. */
  readonly status?: Span;
  readonly title?: RegExp;
  readonly becomes:
    | Refusal['kind']
    | 'sign-in-page-refused'
    | 'sign-in-page-missing'
    | 'sign-in-check'
    | 'sign-in-astray'
    | 'rate-limited'
    | 'temporarily-unavailable';
}

/** An error in the address that Instagram leads back to. */
export interface RedirectFailure extends Row {
  readonly said: 'redirect';
  /** The value of `error`. */
  readonly errors?: readonly string[];
  /** What `error_reason` and `error_description` say. */
  readonly words?: RegExp;
  readonly becomes: Refusal['kind'] | 'sign-in-refused' | 'temporarily-unavailable';
}

/** A refusal of the code or of the short-lived token. Both hosts say why in words only. */
export interface ExchangeFailure extends Row {
  readonly said: 'exchange';
  readonly words: RegExp;
  readonly becomes: Refusal['kind'];
}

/** An error of the Graph API. */
export interface GraphFailure extends Row {
  readonly said: 'graph';
  readonly codes?: readonly number[];
  readonly codeSpan?: Span;
  readonly subcodes?: readonly number[];
  readonly words?: RegExp;
  readonly status?: Span;
  /** Instagram says itself that it passes (`is_transient`). */
  readonly passing?: true;
  readonly remedy: Remedy;
  readonly becomes:
    | { readonly kind: 'token-dead'; readonly reason: TokenDeath }
    | {
        readonly kind:
          | Refusal['kind']
          | 'permission-missing'
          | 'rate-limited'
          | 'temporarily-unavailable'
          | 'unsupported-account'
          | 'gone'
          | 'blocked-for-a-while'
          | 'request-refused';
      };
}
