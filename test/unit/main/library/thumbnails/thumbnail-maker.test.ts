import { describe, expect, test } from 'vitest';

import { createThumbnailMaker } from '../../../../../main/library/thumbnails/thumbnail-maker.ts';
import type { ThumbnailMaker } from '../../../../../main/library/thumbnails/thumbnail-maker.ts';
import type { Port } from '../../../../../main/library/process/port.ts';
import type { ThumbnailRequest } from '../../../../../preload/contract/thumbnailer.ts';
import { createFakeTime, turns } from '../../auth/fake-timers.ts';
import type { FakeTime } from '../../auth/fake-timers.ts';
import { channelPorts } from '../process/channel-ports.ts';
import { keptLog } from '../process/kept-log.ts';
import { png } from '../sample-files.ts';
import { webp } from './webp.ts';

interface FakePage {
  readonly asked: ThumbnailRequest[];
  readonly port: Port;
  readonly crash: () => void;
  /** Answers the oldest request that has no answer, truthfully. */
  readonly answer: () => void;
}

interface UnderTest {
  readonly maker: ThumbnailMaker;
  readonly pages: readonly FakePage[];
  readonly closed: () => number;
  readonly time: FakeTime;
  readonly lines: readonly string[];
}

/** A maker whose pages are the other ends of real channels, answered by the test. */
function makerUnderTest(openPage?: () => Promise<never>): UnderTest {
  const time = createFakeTime();
  const { log, lines } = keptLog();
  const pages: FakePage[] = [];
  let closed = 0;
  const maker = createThumbnailMaker({
    openPage:
      openPage ??
      (() => {
        const ports = channelPorts();
        const asked: ThumbnailRequest[] = [];
        let answered = 0;
        // The page's end; what comes is what the maker sends.
        ports.library.onMessage((message) => asked.push(message as ThumbnailRequest));
        pages.push({
          asked,
          port: ports.library,
          crash: ports.cut,
          answer: () => {
            const request = asked[answered];
            answered += 1;
            ports.library.post({
              id: request?.id,
              made: true,
              bytes: webp(384, 480),
              size: { width: 384, height: 480 },
              colour: '#808080',
              original: { width: 1080, height: 1350 },
            });
          },
        });
        return Promise.resolve({
          port: ports.main,
          close: () => {
            closed += 1;
            ports.cut();
          },
        });
      }),
    box: () => ({ width: 360, height: 480 }),
    timers: time.timers,
    log,
  });
  return { maker, pages, closed: () => closed, time, lines };
}

const never = new AbortController().signal;
const picture = (): Uint8Array<ArrayBuffer> => new Uint8Array(png(1080, 1350));

test('a page is opened for the first picture, used for the next, and closed when idle', async () => {
  const { maker, pages, closed, time } = makerUnderTest();
  expect(pages).toHaveLength(0);
  for (const count of [1, 2]) {
    const made = maker.make(picture(), never);
    await expect.poll(() => pages[0]?.asked.length).toBe(count);
    pages[0]?.answer();
    expect(await made).toMatchObject({ ok: true, value: { width: 384, colour: '#808080' } });
  }
  expect(pages).toHaveLength(1);
  await time.pass(29_999);
  expect(closed()).toBe(0);
  await time.pass(1);
  await expect.poll(closed).toBe(1);

  const again = maker.make(picture(), never);
  await expect.poll(() => pages[1]?.asked.length).toBe(1);
  pages[1]?.answer();
  expect(await again).toMatchObject({ ok: true });
});

test('the page has two pictures at a time, however many wait', async () => {
  const { maker, pages } = makerUnderTest();
  const made = [1, 2, 3, 4].map(() => maker.make(picture(), never));
  await expect.poll(() => pages[0]?.asked.length).toBe(2);
  await turns();
  expect(pages[0]?.asked).toHaveLength(2);
  for (const count of [3, 4, 4, 4]) {
    pages[0]?.answer();
    await expect.poll(() => pages[0]?.asked.length).toBe(count);
  }
  expect((await Promise.all(made)).every(({ ok }) => ok)).toBe(true);
});

test('a bomb never reaches the page', async () => {
  const { maker, pages } = makerUnderTest();
  expect(await maker.make(new Uint8Array(png(60_000, 60_000)), never)).toMatchObject({
    error: { kind: 'too-large' },
  });
  expect(pages).toHaveLength(0);
});

describe('a page that', () => {
  test('crashes fails what it had, and the next picture gets another', async () => {
    const { maker, pages } = makerUnderTest();
    const made = [1, 2].map(() => maker.make(picture(), never));
    await expect.poll(() => pages[0]?.asked.length).toBe(2);
    pages[0]?.crash();
    for (const each of made) expect(await each).toMatchObject({ error: { kind: 'crashed' } });
    const next = maker.make(picture(), never);
    await expect.poll(() => pages[1]?.asked.length).toBe(1);
    pages[1]?.answer();
    expect(await next).toMatchObject({ ok: true });
  });

  test('hangs is closed after half a minute, and the next picture gets another', async () => {
    const { maker, pages, time, closed } = makerUnderTest();
    const made = maker.make(picture(), never);
    await expect.poll(() => pages[0]?.asked.length).toBe(1);
    await time.pass(10_000);
    const later = maker.make(picture(), never);
    await expect.poll(() => pages[0]?.asked.length).toBe(2);
    await time.pass(19_999);
    expect(closed()).toBe(0);
    await time.pass(1);
    expect(await made).toMatchObject({ error: { kind: 'hung' } });
    expect(await later).toMatchObject({ error: { kind: 'crashed' } });
    const next = maker.make(picture(), never);
    await expect.poll(() => pages[1]?.asked.length).toBe(1);
    pages[1]?.answer();
    expect(await next).toMatchObject({ ok: true });
  });

  test('lies is not believed', async () => {
    const { maker, pages, lines } = makerUnderTest();
    const made = maker.make(picture(), never);
    await expect.poll(() => pages[0]?.asked.length).toBe(1);
    const id = pages[0]?.asked[0]?.id;
    const size = { width: 384, height: 480 };
    const lie = { id, made: true, bytes: png(384, 480), size, colour: '#808080', original: size };
    pages[0]?.port.post('nonsense');
    pages[0]?.port.post({ ...lie, id: 99 });
    pages[0]?.port.post(lie);
    expect(await made).toMatchObject({ error: { kind: 'not-believed', detail: 'no WebP' } });
    expect(lines[0]).toContain('said what it should not');
  });

  test('does not open is a failure of the picture', async () => {
    const { maker } = makerUnderTest(() => Promise.reject(new Error('no page')));
    expect(await maker.make(picture(), never)).toMatchObject({ error: { kind: 'crashed' } });
    expect(await maker.make(picture(), never)).toMatchObject({ error: { kind: 'crashed' } });
  });
});

test('a picture that is no longer wanted is let go', async () => {
  const { maker, pages } = makerUnderTest();
  const abort = new AbortController();
  const made = maker.make(picture(), abort.signal);
  await expect.poll(() => pages[0]?.asked.length).toBe(1);
  abort.abort();
  expect(await made).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(await maker.make(picture(), abort.signal)).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  expect(pages[0]?.asked).toHaveLength(1);
});
