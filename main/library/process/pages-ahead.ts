import type { AppError } from '../../../preload/contract/errors.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { InstagramMediaPage } from '../../instagram/instagram-types.ts';
import type { PageAsked } from '../sync/sync-source.ts';

type PageAnswer = Result<InstagramMediaPage, AppError>;

/** Reads one page; tells where the next begins as soon as that is known, if there is one. */
export type ReadPage = (
  page: { readonly after: string | null; readonly limit: number },
  onNext: (cursor: string) => void,
  signal: AbortSignal,
) => Promise<PageAnswer>;

/**
 * Milliseconds for which a page that came early is kept. Whoever asks later waited for something
 * else than the page, and is to get one of that moment.
 */
const longestKept = 10_000;

interface Ahead {
  readonly after: string;
  readonly limit: number;
  readonly abort: AbortController;
  readonly begunAt: number;
  readonly answer: Promise<PageAnswer>;
  /** From now on the page after it may be read. */
  readonly take: () => void;
}

/** Reads a page with `read`, or hands out the one that is being read already. */
export type PagesAhead = (
  asked: PageAsked,
  read: ReadPage,
  signal: AbortSignal,
) => Promise<PageAnswer>;

/**
 * Reads the pages of one account, one ahead of who asks: only a page tells where the next begins,
 * so that they come one after another, and nothing else is to stand between two requests. The next
 * one goes out before a page is looked through, sent to the library and written there.
 * An aborted signal ends the one ahead, too.
 */
export function createPagesAhead(clock: Clock): PagesAhead {
  let ahead: Ahead | null = null;

  function drop(): void {
    ahead?.abort.abort();
    ahead = null;
  }

  function readAhead(after: string, limit: number, read: ReadPage): void {
    const abort = new AbortController();
    let next: string | null = null;
    let taken = false;
    const goOn = (): void => {
      if (taken && next !== null && !abort.signal.aborted) readAhead(next, limit, read);
    };
    const onNext = (cursor: string): void => {
      next = cursor;
      goOn();
    };
    const answer = read({ after, limit }, onNext, abort.signal);
    // Awaited when it is asked for, perhaps never.
    answer.catch(() => undefined);
    const take = (): void => {
      taken = true;
      goOn();
    };
    ahead = { after, limit, abort, begunAt: clock.now(), answer, take };
  }

  return async ({ after, limit, goesOn }, read, signal) => {
    const early = ahead;
    const fits = early?.after === after && early.limit === limit;
    if (early === null || !fits || clock.now() - early.begunAt > longestKept) {
      drop();
      return await withEnd(
        signal,
        drop,
        read(
          { after, limit },
          (cursor) => {
            if (goesOn && !signal.aborted) readAhead(cursor, limit, read);
          },
          signal,
        ),
      );
    }
    ahead = null;
    if (goesOn) early.take();
    return await withEnd(
      signal,
      () => {
        early.abort.abort();
        drop();
      },
      early.answer,
    );
  };
}

/** Calls `onEnd` if the signal is aborted before the answer is there. */
async function withEnd<Value>(
  signal: AbortSignal,
  onEnd: () => void,
  answer: Promise<Value>,
): Promise<Value> {
  if (signal.aborted) onEnd();
  signal.addEventListener('abort', onEnd);
  try {
    return await answer;
  } finally {
    signal.removeEventListener('abort', onEnd);
  }
}
