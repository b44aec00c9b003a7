/** Names after which a secret stands, in addresses, forms, headers and JSON. */
const named =
  /\b(access_token|client_secret|app_secret|code|state|token|refresh_token|oh|oe|_nc_[a-z]+|sig|signature)(=|["']?\s*[:=]\s*["']?)(?![0-9]{1,6}\b)[^\s"'&,;<>}]+/gi;
const bearer = /\b(Bearer|Basic)\s+[^\s"',;]+/gi;
/** Instagram's and Facebook's tokens, wherever they stand. */
const metaToken = /\b(?:IG|EA)[A-Za-z0-9_-]{18,}/g;
/** App secrets are 32 hexadecimal digits. */
const hexSecret = /\b[0-9a-f]{32,}\b/gi;
/** Signed addresses of files: the path says what it is, the query lets anyone have it. */
const query = /(https?:\/\/[^\s"'?#]+)\?[^\s"']*/gi;

/** A text without anything that could let somebody in. Applied to every line of the log. */
export function redact(text: string): string {
  return text
    .replace(query, '$1?…')
    .replace(named, '$1$2…')
    .replace(bearer, '$1 …')
    .replace(metaToken, '…')
    .replace(hexSecret, '…');
}
