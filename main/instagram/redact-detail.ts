/** Longer than any sentence of Instagram's that helps, shorter than a page of HTML. */
const longestDetail = 300;

const queryString = /\?[^\s"'<>]+/g;
/** `name=value` and `"name":"value"`; "token: expired" is prose. A short number is an error code. */
const namedSecret =
  /\b(access_token|client_secret|token|secret|code)(=|["']\s*[:=]\s*["']?)(?![0-9]{1,6}\b)[^\s"'&,;<>]+/gi;
const longWord = /[A-Za-z0-9_+=.|~-]{20,}/g;

/** Scope names and host names are long words too, but have no digits; tokens do. */
function looksLikeSecret(word: string): boolean {
  return /[0-9]/.test(word) || word.length >= 40;
}

/** Takes out secrets that are known, in the forms in which an address or a form holds them too. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce(
      (rest, secret) => rest.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…'),
      text,
    );
}

/** Takes out what looks like a secret: query strings, what follows a secret's name, long words. */
export function withoutLookalikes(text: string): string {
  return text
    .replace(queryString, '?…')
    .replace(namedSecret, '$1$2…')
    .replace(longWord, (word) => (looksLikeSecret(word) ? '…' : word));
}

/**
 * Makes a text from outside fit to be shown and logged as an error's `detail`: query strings, what
 * follows a secret's name, and long token-like words go, and so does every one of `secrets`, the
 * texts that were sent with the call. Decimal ids of up to 19 digits stay.
 */
export function redactDetail(text: string, secrets: readonly string[]): string {
  const redacted = withoutLookalikes(withoutSecrets(text, secrets)).replace(/\s+/g, ' ').trim();
  return redacted.length > longestDetail ? `${redacted.slice(0, longestDetail)}…` : redacted;
}
