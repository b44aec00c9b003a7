import { isWithin } from './failure-row.ts';
import type {
  ExchangeFailure,
  GraphFailure,
  PageFailure,
  RedirectFailure,
  Span,
} from './failure-row.ts';
import { knownFailures } from './known-failures.ts';

/** A page of Instagram's, as the main process sees it: nothing of what stands in it. */
export interface SeenPage {
  readonly path: string;
  /** The HTTP status. */
  readonly status: number;
  /** Null where it has none. */
  readonly title: string | null;
}

/** An error in the redirect. */
export interface RedirectAnswer {
  readonly error: string;
  /** `error_reason` and `error_description`, one behind the other. */
  readonly words: string;
}

/** An error of the Graph API. */
export interface GraphAnswer {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly status: number;
  /** `is_transient`. */
  readonly passing: boolean;
  readonly message: string;
}

// The table by where it is said, each in its order.
const pages: readonly PageFailure[] = knownFailures.filter((row) => row.said === 'page');
const redirects: readonly RedirectFailure[] = knownFailures.filter(
  (row) => row.said === 'redirect',
);
const exchanges: readonly ExchangeFailure[] = knownFailures.filter(
  (row) => row.said === 'exchange',
);
const graph: readonly GraphFailure[] = knownFailures.filter((row) => row.said === 'graph');

// A condition that a row leaves out holds.
const says = (words: RegExp | undefined, text: string | null): boolean =>
  words === undefined || (text !== null && words.test(text));
const isOneOf = <Value>(values: readonly Value[] | undefined, value: Value | null): boolean =>
  values === undefined || (value !== null && values.includes(value));
const isIn = (span: Span | undefined, value: number | null): boolean =>
  span === undefined || (value !== null && isWithin(value, span));

/** The first row of the table that a page fits; null for a page that nobody knows. */
export function recognisePage({ path, status, title }: SeenPage): PageFailure | null {
  const fits = (row: PageFailure): boolean =>
    says(row.path, path) && isIn(row.status, status) && says(row.title, title);
  return pages.find(fits) ?? null;
}

/** The first row that an error in the redirect fits. */
export function recogniseRedirect({ error, words }: RedirectAnswer): RedirectFailure | null {
  const fits = (row: RedirectFailure): boolean =>
    isOneOf(row.errors, error) && says(row.words, words);
  return redirects.find(fits) ?? null;
}

/** The first row that the words of a refused exchange fit. */
export function recogniseExchange(message: string): ExchangeFailure | null {
  return exchanges.find((row) => says(row.words, message)) ?? null;
}

/** The first row that an error of the Graph API fits. */
export function recogniseGraph(answer: GraphAnswer): GraphFailure | null {
  const { code, subcode, status, passing, message } = answer;
  const fits = (row: GraphFailure): boolean =>
    isOneOf(row.codes, code) &&
    isIn(row.codeSpan, code) &&
    isOneOf(row.subcodes, subcode) &&
    says(row.words, message) &&
    isIn(row.status, status) &&
    (row.passing === undefined || passing);
  return graph.find(fits) ?? null;
}
