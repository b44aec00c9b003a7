import { expect } from 'vitest';

/** Any text that a pattern matches, inside what is expected; Vitest types its own as `any`. */
export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** Any text. */
export const anyText: unknown = expect.any(String);

/** Any number. */
export const anyNumber: unknown = expect.any(Number);
