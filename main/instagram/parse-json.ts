import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';

/** A string literal of valid JSON, or a number: whichever begins first. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;
const bigInteger = /^-?[0-9]{16,}$/;
/** Found wherever valid JSON holds a long number; in a string now and then, too, which does no harm. */
const perhapsBigInteger = /(?:^|[:,[])\s*-?[0-9]{16}/;

/**
 * Parses JSON so that integers of 16 digits or more arrive as strings of their digits: Instagram
 * writes ids beyond 2^53 as bare numbers, which a JavaScript number would round to another id.
 */
export function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    // Parsed as it is first: the rewriting below relies on the text being valid.
    const value: unknown = JSON.parse(text);
    if (!perhapsBigInteger.test(text)) return ok(value);
    const quoted = text.replace(stringOrNumber, (token) =>
      bigInteger.test(token) ? `"${token}"` : token,
    );
    const exact: unknown = JSON.parse(quoted);
    return ok(exact);
  } catch {
    return fail('not-json');
  }
}
