import type { AppError } from '../../../preload/contract/errors.ts';
import type { MediaId } from '../../../preload/contract/ids.ts';
import { assertNever } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log/logger.ts';
import { storeBytes } from '../media/store-bytes.ts';
import type { LibraryWriter, MissingThumbnail } from '../store/library-store.ts';
import type { Thumbnail, ThumbnailFailure, ThumbnailResult } from './thumbnail.ts';

/** Gives every picture of an account its thumbnail, one after another, with the time there is. */
export interface ThumbnailQueue {
  /** There may be pictures without one: begins, where it does not run already. */
  wake(): void;
  /** Resolves when it rests. */
  rested(): Promise<void>;
  /** Lets go of what is being made, for good. */
  dispose(): Promise<void>;
}

/** Pictures that are asked of main at a time: one is made while the next one travels. */
const width = 2;
/** Pictures that are looked up at a time. */
const batchSize = 32;

/**
 * Makes the queue of an account. A picture that cannot be made into a thumbnail is marked in the
 * database, and not tried again; the gallery shows the original. When the page crashed or hung,
 * either of the two pictures it had may be to blame: both are tried once more, alone.
 */
export function createThumbnailQueue(dependencies: {
  readonly writer: Pick<
    LibraryWriter,
    'missingThumbnails' | 'putFile' | 'putColour' | 'markUnavailable'
  >;
  /** `<library>/<account>/media` */
  readonly mediaFolder: string;
  /** Asks main for the thumbnail of a stored file. */
  readonly make: (file: string, signal: AbortSignal) => Promise<Result<ThumbnailResult, AppError>>;
  readonly clock: Clock;
  readonly log: Logger;
}): ThumbnailQueue {
  const { writer, mediaFolder, make, clock, log } = dependencies;
  const abort = new AbortController();
  const { signal } = abort;
  /** To be tried alone. */
  const suspects = new Set<MediaId>();
  /** Not now: their file cannot be read. Another start tries again. */
  const passedOver = new Set<MediaId>();
  let running: Promise<void> | null = null;
  let isWoken = false;

  function nextBatch(): readonly MissingThumbnail[] {
    const missing = writer
      .missingThumbnails(batchSize + passedOver.size + suspects.size)
      .filter(({ mediaId }) => !passedOver.has(mediaId));
    const unsuspected = missing.filter(({ mediaId }) => !suspects.has(mediaId));
    return unsuspected.length > 0 ? unsuspected.slice(0, batchSize) : missing.slice(0, 1);
  }

  async function file(mediaId: MediaId, thumbnail: Thumbnail): Promise<boolean> {
    const { bytes, width: pixels, height, colour } = thumbnail;
    const stored = await storeBytes(mediaFolder, bytes, 'webp');
    if (!stored.ok) {
      log.warn('a thumbnail could not be stored', { why: stored.error.detail });
      return false;
    }
    const { value: name } = stored;
    writer.putColour(mediaId, colour);
    writer.putFile(mediaId, 'thumbnail', { name, bytes: bytes.byteLength, width: pixels, height });
    return true;
  }

  function giveUp(mediaId: MediaId, why: ThumbnailFailure['kind']): void {
    log.warn('a picture gets no thumbnail', { mediaId, why });
    suspects.delete(mediaId);
    writer.markUnavailable(mediaId, 'thumbnail', clock.now());
  }

  function onFailure(mediaId: MediaId, failure: ThumbnailFailure): void {
    switch (failure.kind) {
      case 'not-decodable':
      case 'too-large':
      case 'not-believed':
        giveUp(mediaId, failure.kind);
        break;
      case 'hung':
      case 'crashed':
        if (suspects.has(mediaId)) giveUp(mediaId, failure.kind);
        else suspects.add(mediaId);
        break;
      case 'cancelled':
        break;
      default:
        assertNever(failure);
    }
  }

  /** @returns whether it makes sense to go on with others */
  async function makeOne({ mediaId, from }: MissingThumbnail): Promise<boolean> {
    const answer = await make(from.name, signal);
    if (signal.aborted) return false;
    if (answer.ok) {
      if (answer.value.ok) return file(mediaId, answer.value.value);
      onFailure(mediaId, answer.value.error);
      return answer.value.error.kind !== 'cancelled';
    }
    if (answer.error.kind !== 'disk-refused') return false;
    log.warn('a stored picture could not be read', { mediaId, why: answer.error.detail });
    passedOver.add(mediaId);
    return true;
  }

  /** Takes from `rest` until nothing is left, or nothing more makes sense: then it is emptied. */
  async function takeFrom(rest: MissingThumbnail[]): Promise<boolean> {
    let goesOn = false;
    try {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        if (!(await makeOne(next))) return false;
      }
      goesOn = true;
      return true;
    } finally {
      if (!goesOn) rest.length = 0;
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const batch = [...nextBatch()];
      if (batch.length === 0) return;
      const ends = await Promise.all(Array.from({ length: width }, () => takeFrom(batch)));
      if (ends.includes(false)) return;
    }
  }

  async function runWhileWoken(): Promise<void> {
    while (isWoken) {
      isWoken = false;
      await run();
    }
  }

  return {
    wake: () => {
      if (signal.aborted) return;
      isWoken = true;
      running ??= runWhileWoken()
        // The database refused: nothing is lost, and the next file that comes wakes it again.
        .catch((error: unknown) => log.error('thumbnails stopped', { error: String(error) }))
        .finally(() => {
          running = null;
        });
    },
    rested: async () => {
      await running;
    },
    dispose: async () => {
      isWoken = false;
      abort.abort();
      await running;
    },
  };
}
