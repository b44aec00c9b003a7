import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { createThumbnailQueue } from '../../../../../main/library/thumbnails/thumbnail-queue.ts';
import type { ThumbnailQueue } from '../../../../../main/library/thumbnails/thumbnail-queue.ts';
import type {
  ThumbnailFailure,
  ThumbnailResult,
} from '../../../../../main/library/thumbnails/thumbnail.ts';
import type { AppError } from '../../../../../preload/contract/errors.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import type { Result } from '../../../../../preload/contract/result.ts';
import { keptLog } from '../process/kept-log.ts';
import { filesBelow } from '../sample-files.ts';
import { makeLibrary, syncAll } from '../store/library-under-test.ts';
import { asMediaId, media, minute } from '../store/sample-posts.ts';
import { webp } from './webp.ts';

type Make = (file: string, signal: AbortSignal) => Promise<Result<ThumbnailResult, AppError>>;

const fileOf = (id: string): string => `${id.padStart(64, '0')}.jpg`;

/** A thumbnail of its own for each file. */
function thumbnailOf(file: string): Result<ThumbnailResult, AppError> {
  const bytes = webp(384, 480);
  bytes.set(Buffer.from(file.slice(54), 'latin1'), 40);
  return ok(
    ok({
      bytes,
      width: 384,
      height: 480,
      colour: '#336699',
      originalWidth: 1080,
      originalHeight: 1350,
    }),
  );
}

const failing = (error: ThumbnailFailure): Result<ThumbnailResult, AppError> => ok(fail(error));

interface UnderTest {
  readonly queue: ThumbnailQueue;
  /** Files that a thumbnail was asked of, in order. */
  readonly asked: readonly string[];
  /** The most that were being made at a time. */
  readonly most: () => number;
  /** Pictures that have a thumbnail, and those that never will or not yet. */
  readonly made: () => readonly string[];
  readonly missing: () => readonly string[];
  readonly colours: () => readonly (string | null)[];
  readonly mediaFolder: string;
}

/** A real library with so many pictures, all downloaded, and a maker that the test plays. */
function queueUnderTest(pictures: number, make: Make): UnderTest {
  const { place, writer, reader } = makeLibrary();
  const ids = Array.from({ length: pictures }, (_, index) => String(index + 1));
  syncAll(
    writer,
    ids.map((id) => media(id)),
    minute(0),
  );
  for (const id of ids) {
    const file = { name: fileOf(id), bytes: 10, width: 1080, height: 1350 };
    writer.putFile(asMediaId(id), 'original', file);
  }
  const mediaFolder = join(place.folder, 'media');
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  const queue = createThumbnailQueue({
    writer,
    mediaFolder,
    make: async (file, signal) => {
      asked.push(file);
      now += 1;
      most = Math.max(most, now);
      try {
        return await make(file, signal);
      } finally {
        now -= 1;
      }
    },
    clock: { now: () => minute(1) },
    log: keptLog().log,
  });
  onTestFinished(() => queue.dispose());
  const thumbnails = (): readonly (string | null)[] =>
    ids.map((id) => reader.file(asMediaId(id), 'thumbnail')?.name ?? null);
  return {
    queue,
    asked,
    most: () => most,
    made: () => ids.filter((_, index) => typeof thumbnails()[index] === 'string'),
    missing: () => writer.missingThumbnails(1000).map(({ mediaId }) => mediaId),
    colours: () => ids.map((id) => reader.post(media(id).id)?.media[0]?.colour ?? null),
    mediaFolder,
  };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('every picture gets its thumbnail and colour, two at a time, filed by content', async () => {
  const under = queueUnderTest(70, async (file) => {
    await soon();
    return thumbnailOf(file);
  });
  under.queue.wake();
  await under.queue.rested();
  expect(under.made()).toHaveLength(70);
  expect(under.missing()).toEqual([]);
  expect(new Set(under.colours())).toEqual(new Set(['#336699']));
  expect(under.most()).toBe(2);
  expect(under.asked).toHaveLength(70);
  const files = filesBelow(under.mediaFolder);
  expect(files).toHaveLength(70);
  expect(files.every((name) => /^[0-9a-f]{64}\.webp$/.test(name))).toBe(true);
});

test.each<ThumbnailFailure>([
  { kind: 'not-decodable', detail: 'EncodingError' },
  { kind: 'too-large', detail: '60000 × 60000' },
  { kind: 'not-believed', detail: 'no WebP' },
])('a picture that is $kind is marked, and not tried again', async (error) => {
  const make: Make = async (file) => (file === fileOf('2') ? failing(error) : thumbnailOf(file));
  const under = queueUnderTest(3, make);
  for (const _ of [1, 2]) {
    under.queue.wake();
    await under.queue.rested();
  }
  expect(under.made()).toEqual(['1', '3']);
  expect(under.missing()).toEqual([]);
  expect(under.asked.filter((file) => file === fileOf('2'))).toHaveLength(1);
});

describe('a page that crashes', () => {
  test('takes down two pictures; the one to blame is found, the other gets its thumbnail', async () => {
    const inside = new Set<string>();
    const make: Make = async (file) => {
      inside.add(file);
      await soon();
      const isDown = inside.has(fileOf('2'));
      await soon();
      inside.delete(file);
      return isDown ? failing({ kind: 'crashed', detail: 'crashed' }) : thumbnailOf(file);
    };
    const under = queueUnderTest(4, make);
    under.queue.wake();
    await under.queue.rested();
    expect(under.made()).toEqual(['1', '3', '4']);
    expect(under.missing()).toEqual([]);
    expect(under.asked.filter((file) => file === fileOf('2'))).toHaveLength(2);
  });
});

describe('what has nothing to do with the picture', () => {
  test.each<AppError>([
    { kind: 'library-stopped', detail: 'closed' },
    { kind: 'unexpected', detail: 'makeThumbnail' },
    { kind: 'cancelled' },
  ])('$kind ends the run and marks nothing', async (error) => {
    const under = queueUnderTest(5, async () => fail(error));
    under.queue.wake();
    await under.queue.rested();
    expect(under.missing()).toHaveLength(5);
    expect(under.asked.length).toBeLessThanOrEqual(2);
  });

  test('a file that cannot be read is passed over until the next start', async () => {
    const make: Make = (file) =>
      Promise.resolve(
        file === fileOf('1') ? fail({ kind: 'disk-refused', detail: 'ENOENT' }) : thumbnailOf(file),
      );
    const under = queueUnderTest(3, make);
    for (const _ of [1, 2]) {
      under.queue.wake();
      await under.queue.rested();
    }
    expect(under.made()).toEqual(['2', '3']);
    expect(under.missing()).toEqual(['1']);
    expect(under.asked).toHaveLength(3);
  });
});

test('let go, it ends what it asked for, and begins nothing more', async () => {
  const under = queueUnderTest(
    5,
    (_file, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
      }),
  );
  under.queue.wake();
  await expect.poll(() => under.asked.length).toBe(2);
  await under.queue.dispose();
  under.queue.wake();
  await under.queue.rested();
  expect(under.asked).toHaveLength(2);
  expect(under.missing()).toHaveLength(5);
});
