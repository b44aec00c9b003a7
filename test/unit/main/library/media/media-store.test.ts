import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { MediaFetch } from '../../../../../main/library/media/download.ts';
import { createMediaStore } from '../../../../../main/library/media/media-store.ts';
import type { MediaStore } from '../../../../../main/library/media/media-store.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { bytes, startFileServer } from '../file-server.ts';
import type { FileServer } from '../file-server.ts';
import { filesBelow, makeFolder, png } from '../sample-files.ts';

const demo = accountIdOf('demo', '17841400000000001');
const other = accountIdOf('instagram', '17841400000000001');

interface StoreUnderTest {
  readonly store: MediaStore;
  readonly server: FileServer;
  readonly folder: string;
  /** The same folder, as the next start of the app finds it. */
  readonly reopen: () => MediaStore;
}

async function openStore(fetch: MediaFetch = globalThis.fetch): Promise<StoreUnderTest> {
  const server = await startFileServer();
  const folder = join(makeFolder(), 'library');
  const reopen = (): MediaStore => {
    const store = createMediaStore({ folder, fetch });
    onTestFinished(() => store.dispose());
    return store;
  };
  return { store: reopen(), server, folder, reopen };
}

/** A `fetch` that waits until it is let go on; counts who waits. */
function gatedFetch(): {
  readonly fetch: MediaFetch;
  readonly waiting: () => number;
  readonly open: () => void;
} {
  const waiters: (() => void)[] = [];
  let isOpen = false;
  return {
    fetch: async (address, init) => {
      if (!isOpen) await new Promise<void>((go) => waiters.push(go));
      return globalThis.fetch(address, init);
    },
    waiting: () => waiters.length,
    open: () => {
      isOpen = true;
      for (const go of waiters) go();
    },
  };
}

describe('the media store', () => {
  it('finds what it downloaded, in this run and the next', async () => {
    const { store, server, folder, reopen } = await openStore();
    const body = png(1200, 800, 10_000);
    server.serve('/1', bytes(body));
    expect(await store.find(demo, '1/original')).toBeNull();
    const downloaded = await store.download(demo, '1/original', `${server.origin}/1`);
    if (!downloaded.ok) throw new Error(downloaded.error.kind);
    const { path, ...file } = downloaded.value;
    expect(file).toEqual({ bytes: body.length, mime: 'image/png' });
    expect(path.startsWith(join(folder, demo, 'media'))).toBe(true);
    expect(readFileSync(path).equals(body)).toBe(true);
    expect(await store.find(demo, '1/original')).toEqual(downloaded.value);
    expect(await reopen().find(demo, '1/original')).toEqual(downloaded.value);
  });

  it('keeps accounts apart', async () => {
    const { store, server } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    await store.download(demo, '1/original', `${server.origin}/1`);
    expect(await store.find(other, '1/original')).toBeNull();
    expect(await store.use(other)).toEqual({ files: 0, bytes: 0 });
    expect((await store.use(demo)).files).toBe(1);
  });

  it('stores the same content once', async () => {
    const { store, server } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    server.serve('/2', bytes(png(10, 10)));
    const [one, two] = await Promise.all([
      store.download(demo, '1/original', `${server.origin}/1`),
      store.download(demo, '2/original', `${server.origin}/2`),
    ]);
    expect(one).toEqual(two);
    expect(await store.find(demo, '1/original')).toEqual(await store.find(demo, '2/original'));
    expect((await store.use(demo)).files).toBe(1);
  });

  it('makes one request for all who want the same medium', async () => {
    const { store, server } = await openStore();
    server.serve('/1', bytes(png(10, 10, 100_000)));
    const wanted = Array.from({ length: 20 }, () =>
      store.download(demo, '1/original', `${server.origin}/1`),
    );
    const outcomes = await Promise.all(wanted);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(server.hits('/1')).toBe(1);
  });

  it('runs six downloads at a time', async () => {
    const gate = gatedFetch();
    const { store, server } = await openStore(gate.fetch);
    const wanted = Array.from({ length: 9 }, (_, index) => {
      server.serve(`/${String(index)}`, bytes(png(10, 10, 64, index)));
      const address = `${server.origin}/${String(index)}`;
      return store.download(demo, `${String(index)}/original`, address);
    });
    await expect.poll(gate.waiting).toBe(6);
    gate.open();
    const outcomes = await Promise.all(wanted);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(gate.waiting()).toBe(6);
    expect((await store.use(demo)).files).toBe(9);
  });

  it('removes what a killed download left behind, and nothing else', async () => {
    const { server, folder, reopen, store } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    await store.download(demo, '1/original', `${server.origin}/1`);
    const before = filesBelow(join(folder, demo));
    writeFileSync(join(folder, demo, 'media', '0b6b7e9e.part'), 'half a picture');
    const next = reopen();
    expect((await next.find(demo, '1/original'))?.mime).toBe('image/png');
    expect(filesBelow(join(folder, demo))).toEqual(before);
  });

  it.each([
    ['the index', (folder: string) => rmSync(join(folder, demo, 'media-index.jsonl'))],
    ['the files', (folder: string) => rmSync(join(folder, demo, 'media'), { recursive: true })],
  ])('simply fetches again when %s is lost', async (_what, lose) => {
    const { store, server, folder, reopen } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    const first = await store.download(demo, '1/original', `${server.origin}/1`);
    lose(folder);
    const next = reopen();
    expect(await next.find(demo, '1/original')).toBeNull();
    expect(await next.download(demo, '1/original', `${server.origin}/1`)).toEqual(first);
    expect(await next.find(demo, '1/original')).not.toBeNull();
  });

  it('does not bring back what was deleted while it came', async () => {
    const { store, server, folder } = await openStore();
    const body = png(10, 10, 50_000);
    let begun = false;
    server.serve('/slow', (response) => {
      response.writeHead(200, { 'content-length': body.length });
      response.write(body.subarray(0, 10_000), () => {
        begun = true;
      });
    });
    server.serve('/1', bytes(png(10, 10)));
    await store.download(demo, '1/original', `${server.origin}/1`);
    const coming = store.download(demo, '2/original', `${server.origin}/slow`);
    await expect.poll(() => begun).toBe(true);
    expect(await store.deleteAll(demo)).toEqual({ ok: true, value: null });
    expect(await coming).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(filesBelow(folder)).toEqual([]);
    expect(await store.find(demo, '1/original')).toBeNull();
    // Signed in again: it works as if new.
    const again = await store.download(demo, '1/original', `${server.origin}/1`);
    expect(again.ok).toBe(true);
  });

  it('answers a disk that refuses as an error, and works once the disk does', async () => {
    const { store, server, folder } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    mkdirSync(folder);
    writeFileSync(join(folder, demo), 'a file where the folder should be');
    expect(await store.find(demo, '1/original')).toBeNull();
    expect(await store.download(demo, '1/original', `${server.origin}/1`)).toMatchObject({
      ok: false,
      error: { kind: 'disk-refused' },
    });
    rmSync(join(folder, demo));
    expect(await store.download(demo, '1/original', `${server.origin}/1`)).toMatchObject({
      ok: true,
    });
  });

  it('begins nothing once it is disposed of', async () => {
    const { store, server } = await openStore();
    server.serve('/1', bytes(png(10, 10)));
    await store.find(demo, '1/original');
    store.dispose();
    expect(await store.download(demo, '1/original', `${server.origin}/1`)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(server.hits('/1')).toBe(0);
  });
});
