/** Longer than any address that Instagram hands out, shorter than what confuses a shell. */
const longest = 2048;

/**
 * An address fit to be given to the system's browser, or null: http and https only, no user
 * information (it hides where a link leads), no control or white-space characters.
 */
export function externalAddress(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (text.length > longest || /[\u0000-\u0020\u007f-\u009f]/.test(text)) return null;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href;
}
