import type { AccessToken } from './instagram-types.ts';

/**
 * Whether a text can be a token: it goes into a header, so that white space, control characters
 * and anything beyond ASCII are refused here, once.
 */
export function isAccessToken(text: string): text is AccessToken {
  return /^[!-~]{1,4096}$/.test(text);
}
