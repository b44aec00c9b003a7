import { fail } from '../../../preload/contract/result.ts';
import type { PixelSize, ThumbnailRequest } from '../../../preload/contract/thumbnailer.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Logger } from '../../log/logger.ts';
import { createTurnstile } from '../media/turnstile.ts';
import type { Port } from '../process/port.ts';
import { checkReply, parseReply } from './check-reply.ts';
import type { Reply } from './check-reply.ts';
import { inspectSource } from './picture-source.ts';
import { longestSide } from './thumbnail-box.ts';
import type { ThumbnailFailure, ThumbnailResult } from './thumbnail.ts';

/** A page that makes thumbnails. Its port closes when it has crashed or was closed. */
export interface ThumbnailPage {
  readonly port: Port;
  close(): void;
}

export interface ThumbnailMaker {
  /** Makes the thumbnail of a stored picture, or of a video from one of its frames. */
  make(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ThumbnailResult>;
  /** Closes the page; what is asked later opens another. */
  dispose(): void;
}

/** Pictures that the page has at a time: one is decoded while the next one travels. */
const width = 2;
/** Milliseconds for one picture. 64 megapixels take two seconds; a slow computer may have ten. */
const deadline = 30_000;
/** Milliseconds without work after which the page and its memory are given back. */
const idleTime = 30_000;

/** What a picture that was given to the page came to. */
type Outcome = Reply | ThumbnailFailure;

/** A page at work: what it was asked and has not answered. */
interface OpenPage {
  readonly page: ThumbnailPage;
  readonly waiting: Map<number, (outcome: Outcome) => void>;
}

/**
 * Makes thumbnails in a page that is opened when there is work and closed after it. Nothing the
 * page does, or fails to do, is more than a failure of the picture it was given.
 */
export function createThumbnailMaker(dependencies: {
  readonly openPage: () => Promise<ThumbnailPage>;
  /** What a thumbnail has to cover, in pixels, on the displays of now. */
  readonly box: () => PixelSize;
  readonly timers: Timers;
  readonly log: Logger;
}): ThumbnailMaker {
  const { openPage, box, timers, log } = dependencies;
  const turnstile = createTurnstile(width);
  let current: Promise<OpenPage> | null = null;
  let inside = 0;
  let lastId = 0;
  let stopIdle = (): void => {};

  async function open(onClose: () => void): Promise<OpenPage> {
    const page = await openPage();
    const waiting: OpenPage['waiting'] = new Map();
    page.port.onMessage((message) => {
      const reply = parseReply(message);
      if (reply !== null) waiting.get(reply.id)?.(reply);
      else log.error('the page of the thumbnails said what it should not');
    });
    page.port.onClose((detail) => {
      onClose();
      for (const settle of waiting.values()) settle({ kind: 'crashed', detail });
    });
    return { page, waiting };
  }

  function pageOfNow(): Promise<OpenPage> {
    if (current !== null) return current;
    const forget = (): void => {
      if (current === opening) current = null;
    };
    const opening = open(forget);
    opening.catch(forget);
    current = opening;
    return opening;
  }

  function closePage(): void {
    stopIdle();
    const closing = current;
    current = null;
    void closing?.then(({ page }) => page.close()).catch(() => {});
  }

  async function makeNow(
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<ThumbnailResult> {
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const source = await inspectSource(bytes);
    if (!source.ok) return source;
    const opened = await pageOfNow().catch(() => null);
    if (opened === null) return fail({ kind: 'crashed', detail: 'it did not open' });
    const { page, waiting } = opened;
    lastId += 1;
    const { mime } = source.value;
    const asked: ThumbnailRequest = { id: lastId, bytes, mime, box: box(), longestSide };

    const outcome = await new Promise<Outcome>((settle) => {
      const stopDeadline = timers.after(deadline, () => {
        end({ kind: 'hung' });
        // What else it has goes with it: a page that hangs answers nothing any more.
        closePage();
      });
      const cancel = (): void => end({ kind: 'cancelled' });
      const end = (result: Outcome): void => {
        waiting.delete(asked.id);
        stopDeadline();
        signal.removeEventListener('abort', cancel);
        settle(result);
      };
      waiting.set(asked.id, end);
      signal.addEventListener('abort', cancel);
      page.port.post(asked);
    });
    return 'kind' in outcome ? fail(outcome) : checkReply(outcome, asked);
  }

  return {
    make: (bytes, signal) =>
      turnstile.pass(async () => {
        stopIdle();
        inside += 1;
        try {
          const result = await makeNow(bytes, signal);
          if (!result.ok) log.warn('a thumbnail was not made', { why: result.error.kind });
          return result;
        } finally {
          inside -= 1;
          if (inside === 0) stopIdle = timers.after(idleTime, closePage);
        }
      }),
    dispose: closePage,
  };
}
