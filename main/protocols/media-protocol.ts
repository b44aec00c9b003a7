import type { AppError } from '../../preload/contract/errors.ts';
import { parseMediaAddress } from '../../preload/contract/media-address.ts';
import type { MediaTarget } from '../../preload/contract/media-address.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { StoredFile } from '../posts/media-files.ts';
import { parseRange } from './byte-range.ts';
import { fileBody } from './file-body.ts';

/** What a failure is as a status: a page can tell "not there" from "not now". */
function statusOf({ kind }: AppError): number {
  switch (kind) {
    case 'not-found':
    case 'gone':
    case 'unknown-account':
      return 404;
    case 'disk-full':
    case 'disk-refused':
      return 507;
    case 'rate-limited':
      return 429;
    case 'unexpected-reply':
      return 502;
    case 'unexpected':
      return 500;
    default:
      return 503;
  }
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Accept-Ranges': 'bytes',
  // Albumen's own page makes pictures out of these, and no other may.
  'Access-Control-Allow-Origin': 'app://albumen',
};

function refusal(status: number, extra: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...always, ...extra } });
}

/** The kind alone: the details are for the log. */
function failure({ kind }: AppError, status: number): Response {
  return Response.json({ kind }, { status, headers: { ...always, 'Cache-Control': 'no-store' } });
}

/** Answers `media:` with files of the library, in ranges, so that videos can seek. */
export function createMediaHandler(
  resolve: (target: MediaTarget) => Promise<Result<StoredFile, AppError>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const target = parseMediaAddress(request.url);
    if (target === null) return refusal(404);
    const file = await resolve(target);
    if (!file.ok) return failure(file.error, statusOf(file.error));

    const { path, bytes, mime, lasting } = file.value;
    const headers = {
      ...always,
      'Content-Type': mime,
      // A profile picture may change, and what stands in for a thumbnail gives way to it.
      'Cache-Control': lasting ? 'max-age=31536000, immutable' : 'no-cache',
    };
    const range = parseRange(request.headers.get('range'), bytes);
    if (range === 'unsatisfiable') return refusal(416, { 'Content-Range': `bytes */${bytes}` });
    if (range === null) {
      return new Response(bytes === 0 ? null : fileBody(path, { start: 0, end: bytes - 1 }), {
        headers: { ...headers, 'Content-Length': String(bytes) },
      });
    }
    return new Response(fileBody(path, range), {
      status: 206,
      headers: {
        ...headers,
        'Content-Length': String(range.end - range.start + 1),
        'Content-Range': `bytes ${range.start}-${range.end}/${bytes}`,
      },
    });
  };
}
