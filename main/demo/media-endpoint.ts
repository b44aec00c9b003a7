import { readFile } from 'node:fs/promises';

import { parseRange } from '../protocols/byte-range.ts';
import type { DemoAlbum, DemoStill } from './demo-album.ts';
import type { DemoReply, DemoRequest } from './demo-http.ts';
import { fileNames } from './graph-nodes.ts';
import type { MediaAddresses } from './media-addresses.ts';
import type { StillReader } from './still-reader.ts';

type DemoFile =
  | { readonly kind: 'still'; readonly still: DemoStill }
  | { readonly kind: 'clip'; readonly path: string };

function textReply(status: number, body: string): DemoReply {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}

function filesByName({ profile, posts }: DemoAlbum): ReadonlyMap<string, DemoFile> {
  const files = new Map<string, DemoFile>();
  if (profile.picture !== null) {
    files.set(fileNames.profilePicture, { kind: 'still', still: profile.picture });
  }
  for (const medium of posts.flatMap(({ media }) => media)) {
    const { clip, still, available } = medium;
    if (clip !== null && available) files.set(fileNames.clip(medium), { kind: 'clip', path: clip });
    // A withheld video keeps its still, a withheld picture has nothing.
    if (clip !== null || available) files.set(fileNames.still(medium), { kind: 'still', still });
  }
  return files;
}

/** The type by the first bytes: people's own files may be PNG or WebP under any name. */
function typeOf(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') === '\x89PNG') return 'image/png';
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  return bytes.subarray(4, 8).toString('latin1') === 'ftyp' ? 'video/mp4' : 'image/jpeg';
}

function bytesReply(bytes: Buffer, range: string | null): DemoReply {
  const headers = {
    'content-type': typeOf(bytes),
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=1209600',
    'cross-origin-resource-policy': 'same-origin',
  };
  const wanted = parseRange(range, bytes.length);
  if (wanted === null) return { status: 200, headers, body: bytes };
  const size = String(bytes.length);
  if (wanted === 'unsatisfiable') {
    return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: '' };
  }
  const { start, end } = wanted;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${String(start)}-${String(end)}/${size}` },
    body: bytes.subarray(start, end + 1),
  };
}

/**
 * Makes the endpoint that hands out files at signed addresses, as Instagram's delivery network.
 * @returns null for a path that is not its own
 */
export function createMediaEndpoint(dependencies: {
  readonly album: DemoAlbum;
  readonly addresses: MediaAddresses;
  readonly stills: StillReader;
}): (request: DemoRequest) => Promise<DemoReply | null> {
  const { addresses, stills } = dependencies;
  const files = filesByName(dependencies.album);
  return async ({ path, query, header }) => {
    if (!path.startsWith('/media/')) return null;
    if (!addresses.isGood(path, query)) return textReply(403, 'URL signature expired');
    const file = files.get(path.slice('/media/'.length));
    if (file === undefined) return textReply(404, 'Not found');
    const bytes =
      file.kind === 'still'
        ? await stills.read(file.still)
        : await readFile(file.path).catch(() => null);
    return bytes === null ? textReply(404, 'Not found') : bytesReply(bytes, header('range'));
  };
}
