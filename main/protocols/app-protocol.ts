import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

import { contentSecurityPolicy } from '../security/content-security-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/**
 * The file below `folder` that an address of `app:` names, or null: only `app://albumen/…`, only
 * plain names, nothing encoded, nothing above the folder (row 18).
 */
export function resolveAppFile(folder: string, address: string): string | null {
  const path = /^app:\/\/albumen(\/[A-Za-z0-9._/-]*)$/.exec(address)?.[1];
  if (path === undefined || path.includes('//')) return null;
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part === '..' || part === '.')) return null;
  const root = resolve(folder);
  const file = resolve(root, path === '/' ? 'index.html' : parts.join(sep));
  return file.startsWith(root + sep) ? file : null;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });
}

/** Answers `app:` with the files of the built page, each under the policy of who asks. */
export function createAppHandler(
  folder: string,
  policy: string = contentSecurityPolicy,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const file = resolveAppFile(folder, request.url);
    const type = file === null ? undefined : contentTypes[extname(file)];
    if (file === null || type === undefined) return refusal(404);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return refusal(404);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    });
  };
}
