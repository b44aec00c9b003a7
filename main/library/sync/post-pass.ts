import type { AppError } from '../../../preload/contract/errors.ts';
import type { PostId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { InstagramMediaPage } from '../../instagram/instagram-types.ts';
import { nextTurn } from '../../next-turn.ts';
import type { LibraryWriter, PageOutcome, RunEnd, RunId, RunKind } from '../store/library-store.ts';
import type { PageTrail } from './addresses-renewal.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { AskPatiently } from './patient-asking.ts';
import { pageSize } from './sync-source.ts';
import type { SyncSource } from './sync-source.ts';

/** Instagram hands out this many posts at most, the most recent ones. */
const mostHandedOut = 10_000;

/** Posts that are asked for one by one, where a full run did not meet them. */
const mostDoubted = 50;

export interface PostPassOptions {
  readonly kind: RunKind;
  readonly source: SyncSource;
  readonly ask: AskPatiently;
  readonly writer: LibraryWriter;
  readonly addresses: FileAddresses;
  readonly clock: Clock;
  /** Instagram's own count of posts, asked for once; null where it does not come. */
  readonly postsInAll: () => Promise<number | null>;
  readonly onPage: (outcome: PageOutcome, handedOut: number) => void;
  readonly onCompleted: (gone: number) => void;
}

/** One run over the pages, begun anew where Instagram does not take its own cursor back. */
export async function readPosts(
  options: PostPassOptions,
  signal: AbortSignal,
): Promise<Result<PageTrail, AppError>> {
  const first = await readOnce(options, signal);
  const stale = !first.ok && first.error.kind === 'stale-cursor';
  const last = stale ? await readOnce(options, signal) : first;
  if (last.ok) return last;
  return fail(last.error.kind === 'stale-cursor' ? last.error.error : last.error);
}

/** After a long wait a cursor may have ended. */
interface StaleCursor {
  readonly kind: 'stale-cursor';
  readonly error: AppError;
}

async function readOnce(
  options: PostPassOptions,
  outer: AbortSignal,
): Promise<Result<PageTrail, AppError | StaleCursor>> {
  const { kind, source, ask, writer, addresses, clock } = options;
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, ended.signal]);
  const request = (after: string | null): Promise<Result<InstagramMediaPage, AppError>> => {
    // A full run goes to the end, whatever is on the pages.
    const asked = { after, limit: pageSize, goesOn: kind === 'full' };
    const coming = ask((stop) => source.page(asked, stop), signal);
    // Awaited later, perhaps after something else failed.
    coming.catch(() => undefined);
    return coming;
  };
  const seen = new Set<PostId>();
  const cursors = new Set<string>();
  let after: string | null = null;
  let coming = request(after);
  await nextTurn();
  // After the first page went out: that is what a run with nothing new waits for.
  const postsInAll = options.postsInAll();
  postsInAll.catch(() => undefined);
  const run = writer.beginRun(kind, clock.now());

  const abandon = (error: AppError): Result<never, AppError | StaleCursor> => {
    writer.abandonRun(run, error.kind, clock.now());
    const stale = error.kind === 'request-refused' && after !== null;
    return fail(stale ? { kind: 'stale-cursor', error } : error);
  };
  const complete = async (
    next: PageTrail['next'],
  ): Promise<Result<PageTrail, AppError | StaleCursor>> => {
    const reachedEnd = next === null;
    if (kind === 'full') {
      const all = await postsInAll;
      if (outer.aborted) return abandon({ kind: 'cancelled' });
      if (!isPlausible(seen.size, all)) return abandon(tooFew(seen.size, all));
    }
    const end = { reachedEnd, handedOut: seen.size };
    const doubt = await askForUnmet(options, run, end, signal);
    if (doubt !== null) return abandon(doubt);
    options.onCompleted(writer.completeRun(run, end, clock.now()).gone);
    return ok({ next, seen });
  };

  try {
    for (;;) {
      const page = await coming;
      if (!page.ok) return abandon(page.error);
      const { media, nextCursor } = page.value;
      if (nextCursor !== null && cursors.has(nextCursor)) {
        return abandon({ kind: 'unexpected-reply', detail: 'The pages go round in a circle' });
      }
      // Sure to be needed, so that it is under way while this one is written.
      if (kind === 'full' && nextCursor !== null) {
        coming = request(nextCursor);
        await nextTurn();
      }
      const outcome = writer.putPage(run, media, clock.now());
      addresses.note(media);
      for (const { id } of media) seen.add(id);
      options.onPage(outcome, seen.size);
      if (nextCursor === null) return await complete(null);
      if (kind === 'newest') {
        if (outcome.endsOnCoveredGround) return await complete({ after: nextCursor });
        coming = request(nextCursor);
      }
      cursors.add(nextCursor);
      after = nextCursor;
    }
  } finally {
    ended.abort();
  }
}

/**
 * Asks for each post that the pages of a full run did not hold, before it is called gone: pages
 * shift where a post is deleted while they are read, and one that cannot be understood is there
 * all the same. More than a few are believed: they would cost too many calls.
 * @returns why that could not be done; null where it could
 */
async function askForUnmet(
  { ask, source, writer }: PostPassOptions,
  run: RunId,
  end: RunEnd,
  signal: AbortSignal,
): Promise<AppError | null> {
  const unmet = writer.unmet(run, end, mostDoubted + 1);
  if (unmet.length > mostDoubted) return null;
  for (const id of unmet) {
    // One after another: each counts against the limit of calls.
    const post = await ask<unknown>(async (stop) => {
      const answer = await source.post(id, stop);
      // Would be asked again for hours, as if Instagram were down.
      return !answer.ok && answer.error.kind === 'unexpected-reply' ? ok(null) : answer;
    }, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    // What is answered otherwise, even by a refusal, leaves it in doubt: it is not called gone.
    if (post.ok || post.error.kind !== 'gone') writer.meet(run, id);
  }
  return null;
}

/**
 * Whether what a full run was handed can be all there is. Half of what Instagram counts cannot:
 * rather than call thousands of posts gone, the run counts for nothing.
 */
export function isPlausible(handedOut: number, counted: number | null): boolean {
  if (counted === null) return handedOut > 0;
  return handedOut * 2 >= Math.min(counted, mostHandedOut);
}

function tooFew(handedOut: number, counted: number | null): AppError {
  const all = counted === null ? 'an unknown number' : String(counted);
  return { kind: 'unexpected-reply', detail: `${String(handedOut)} of ${all} posts came` };
}
