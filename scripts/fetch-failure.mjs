/**
 * Where a download failed, if a message tells of one: a host, with the path where that is known.
 * @param {string} message
 * @returns {string | null} null where the failure was another one
 */
export function unreachableIn(message) {
  const address = /https?:\/\/[^\s"'<>)]+/.exec(message)?.[0].replace(/[.,:;]$/, '');
  if (address !== undefined && URL.canParse(address)) {
    const { host, pathname } = new URL(address);
    return pathname === '/' ? host : `${host}${pathname}`;
  }
  const refused =
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b(?:\s+([\w.:-]+))?/.exec(
      message,
    );
  return refused === null ? null : (refused[1] ?? 'the network');
}
