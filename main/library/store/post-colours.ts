import type { Connection } from './connection.ts';

/** The first medium of a post, as `read-posts.ts` orders them, and its colour. */
const sql = `SELECT group_concat(coalesce(colour, ''), ',') AS colours FROM
  (SELECT (SELECT colour FROM media WHERE media.post = listed.value
           ORDER BY position, gone_since, id LIMIT 1) AS colour
   FROM json_each(?) AS listed ORDER BY listed.key)`;

/** Writes `#rrggbb` as three bytes. What is not known is 0, so black is a shade off. */
function writeColour(bytes: Uint8Array, place: number, colour: string): void {
  if (colour === '') return;
  const value = Math.max(1, Number.parseInt(colour.slice(1), 16));
  bytes[place * 3] = value >> 16;
  bytes[place * 3 + 1] = (value >> 8) & 0xff;
  bytes[place * 3 + 2] = value & 0xff;
}

/** The colours of posts by key, in the order of `keys`: three bytes each, 0 where not known. */
export function readColours(connection: Connection, keys: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(keys.length * 3);
  if (keys.length === 0) return bytes;
  // As one text: a row each would cost more than the search.
  const row = connection.get<{ colours: string }>(sql, [JSON.stringify(keys)]);
  for (const [place, colour] of (row?.colours.split(',') ?? []).entries()) {
    writeColour(bytes, place, colour);
  }
  return bytes;
}
