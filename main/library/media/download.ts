import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { DiskError } from '../../../preload/contract/errors.ts';
import { assertNever, fail } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { diskErrorOf } from './disk-error.ts';
import { realDisk } from './disk-steps.ts';
import type { DiskSteps } from './disk-steps.ts';
import { receiveInto, sizeLimits } from './incoming-file.ts';
import type { IncomingError, ReceivedFile, SizeLimits } from './incoming-file.ts';
import { temporarySuffix } from './leftovers.ts';
import { mediaPath } from './media-path.ts';

/** How media are asked for; Node's types lack `cache`. */
export interface MediaRequestInit {
  readonly signal: AbortSignal;
  /**
   * A redirect ends the download: the `fetch` of an Electron session cannot show where one leads,
   * so that it could not be checked, and Instagram's networks send none.
   */
  readonly redirect: 'error';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
  readonly referrerPolicy: 'no-referrer';
}

/** The `fetch` of Node or of an Electron session. */
export type MediaFetch = (address: string, init: MediaRequestInit) => Promise<Response>;

export type DownloadError =
  /** The signed address has expired: a fresh one may work. */
  | { readonly kind: 'address-expired' }
  | { readonly kind: 'gone'; readonly detail: string }
  | { readonly kind: 'temporarily-unavailable'; readonly detail: string }
  | { readonly kind: 'unexpected-reply'; readonly detail: string }
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'cancelled' }
  | DiskError;

/** Milliseconds without a byte after which a download is given up. */
const longestSilence = 30_000;

export interface DownloadOptions {
  /** Below it the files stand, in folders named by the first two letters of theirs. */
  readonly folder: string;
  /** Checked by the caller: see `media-hosts.ts`. */
  readonly address: string;
  readonly fetch: MediaFetch;
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly limits?: SizeLimits;
  /** Milliseconds. */
  readonly silence?: number;
  /** Told how many bytes each piece that came has. */
  readonly onBytes?: (count: number) => void;
  readonly disk?: DiskSteps;
}

/**
 * Downloads a file into `folder` under the name of its content: `<first two>/<sha256>.<type>`. It
 * is written under a temporary name, checked (length, type by content), flushed, then renamed, so
 * that a file under its own name is always whole.
 */
export async function downloadInto(
  options: DownloadOptions,
): Promise<Result<ReceivedFile, DownloadError>> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), options.silence ?? longestSilence);
  try {
    return await fetchInto(options, silent.signal, (count) => {
      timer.refresh();
      options.onBytes?.(count);
    });
  } finally {
    clearTimeout(timer);
  }
}

async function fetchInto(
  {
    folder,
    address,
    fetch,
    signal: cancelled,
    limits = sizeLimits,
    disk = realDisk,
  }: DownloadOptions,
  silent: AbortSignal,
  onBytes: (count: number) => void,
): Promise<Result<ReceivedFile, DownloadError>> {
  const signal = AbortSignal.any([cancelled, silent]);
  let response: Response;
  try {
    response = await fetch(address, {
      signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    if (cancelled.aborted) return fail({ kind: 'cancelled' });
    if (silent.aborted) return fail({ kind: 'offline', detail: 'no answer' });
    return fail(networkError(error));
  }
  const refusal = refusalOf(response);
  if (refusal !== null) {
    await response.body?.cancel().catch(() => undefined);
    return fail(refusal);
  }
  onBytes(0);
  const temporary = join(folder, `${randomUUID()}${temporarySuffix}`);
  let isNamed = false;
  try {
    const received = await receiveInto(temporary, response, { limits, signal, onBytes, disk });
    if (cancelled.aborted) return fail({ kind: 'cancelled' });
    if (!received.ok) return fail(incomingError(received.error));
    const { name } = received.value;
    // The folder itself is not flushed: a power cut costs this download at most.
    await disk.rename(temporary, mediaPath(folder, name));
    isNamed = true;
    return received;
  } catch (error) {
    const refused = diskErrorOf(error);
    if (refused === null) throw error;
    return fail(refused);
  } finally {
    if (!isNamed) await disk.remove(temporary).catch(() => undefined);
  }
}

/** What a status says; null when the body is to be read. */
function refusalOf({ status }: Response): DownloadError | null {
  if (status === 200) return null;
  if (status === 401 || status === 403 || status === 410) return { kind: 'address-expired' };
  const detail = `HTTP ${String(status)}`;
  if (status === 404) return { kind: 'gone', detail };
  const passes = status === 429 || status >= 500;
  return { kind: passes ? 'temporarily-unavailable' : 'unexpected-reply', detail };
}

function incomingError(error: IncomingError): DownloadError {
  switch (error.kind) {
    case 'cut-off':
      return { kind: 'temporarily-unavailable', detail: error.detail };
    case 'not-a-medium':
      return { kind: 'unexpected-reply', detail: 'neither a picture nor a video' };
    case 'too-large':
      return { kind: 'unexpected-reply', detail: 'the file is too large' };
    default:
      return assertNever(error);
  }
}

/** Only codes and names are passed on: messages of `fetch` may hold the address, which is signed. */
function networkError(error: unknown): DownloadError {
  const cause = error instanceof Error ? error.cause : undefined;
  const messages = [error, cause].map((each) => (each instanceof Error ? each.message : ''));
  if (messages.some((message) => /redirect/i.test(message))) {
    return { kind: 'unexpected-reply', detail: 'redirected' };
  }
  const chromium = /net::ERR_[A-Z_]+/.exec(messages.join(' '))?.[0];
  const node = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return { kind: 'offline', detail: chromium ?? node ?? 'network' };
}
