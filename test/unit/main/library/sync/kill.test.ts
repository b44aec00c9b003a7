import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { build } from 'vite';

import { createFakeTime } from '../../auth/fake-timers.ts';
import { makeFolder } from '../sample-files.ts';
import { instagramSource } from './instagram-source.ts';
import { contentOf } from './library-content.ts';
import type { LibraryContent } from './library-content.ts';
import { mortal } from './mortal.ts';
import type { Mortal } from './mortal.ts';
import type { SamplePost } from './sample-album.ts';
import { createSyncUnderTest, instagramWith, openWriter } from './sync-under-test.ts';
import type { SyncUnderTest } from './sync-under-test.ts';

/** Three pages of three, with every kind of post; two files have the same bytes. */
const before: readonly SamplePost[] = [
  { number: 8, kind: 'carousel' },
  { number: 7 },
  { number: 6, kind: 'video' },
  { number: 5, kind: 'withheld' },
  { number: 4 },
  { number: 3, bytesOf: 4 },
  { number: 2, caption: 'old words' },
  { number: 1 },
];
/** One is new, one is gone, one was edited. */
const after: readonly SamplePost[] = [
  { number: 9 },
  ...before
    .filter(({ number }) => number !== 4)
    .map((post) => (post.number === 2 ? { ...post, caption: 'new words' } : post)),
];
const pageSize = 3;

/** At which steps it is killed: at all of them, or at some ten. */
function points(steps: number): readonly number[] {
  const stride = inject('fullRun') ? 1 : Math.max(1, Math.floor(steps / 10));
  return Array.from({ length: Math.ceil(steps / stride) }, (_, index) => 1 + index * stride);
}

/** A full sync into `folder` that dies at a step. */
function start(
  origin: string,
  folder: string,
  at: number,
): { readonly under: SyncUnderTest; readonly life: Mortal; readonly close: () => void } {
  const time = createFakeTime();
  const writer = openWriter(folder);
  const life = mortal(writer, at, () => {});
  const under = createSyncUnderTest(instagramSource(origin, time.clock, pageSize), {
    folder,
    time,
    writer: life.writer,
    disk: life.disk,
    isMortal: at !== Number.POSITIVE_INFINITY,
  });
  return { under, life, close: () => writer.close() };
}

/** Syncs to the end; answers what the library holds and how many steps that took. */
async function syncToEnd(
  origin: string,
  folder: string,
): Promise<{ readonly content: LibraryContent; readonly steps: number }> {
  const { under, life, close } = start(origin, folder, Number.POSITIVE_INFINITY);
  expect(await under.run('full')).toMatchObject({ phase: 'idle' });
  const content = contentOf(under.reader, folder);
  await under.sync.dispose();
  under.reader.close();
  close();
  return { content, steps: life.steps() };
}

/** Syncs until it is dead; answers a folder as the dead program left it. */
async function syncUntilDead(origin: string, folder: string, at: number): Promise<string> {
  const { under, life, close } = start(origin, folder, at);
  if (!life.isDead()) under.sync.start('full');
  await expect.poll(life.isDead, { timeout: 10_000, interval: 2 }).toBe(true);
  await life.bury();
  // As it is on the disk now: the journal is not folded into the database, as a closing would.
  const left = makeFolder();
  cpSync(folder, left, { recursive: true });
  close();
  return left;
}

describe('a sync killed at any step', () => {
  it('of a first run, then run to the end, holds what an undisturbed one holds', async () => {
    const { origin } = await instagramWith(before);
    const whole = await syncToEnd(origin, makeFolder());
    expect(whole.content.posts).toHaveLength(8);
    // 4 pictures alone, 2 of a carousel, 2 videos with posters; two of them have the same bytes.
    expect(whole.content.files).toHaveLength(10);
    const tried = points(whole.steps);
    for (const at of tried) {
      const left = await syncUntilDead(origin, makeFolder(), at);
      const { content } = await syncToEnd(origin, left);
      expect(content, `killed at step ${String(at)}`).toEqual(whole.content);
    }
    process.stdout.write(
      `first sync: ${String(tried.length)} of ${String(whole.steps)} steps killed, libraries equal\n`,
    );
  });

  it('of a later full run, then run to the end, holds what an undisturbed one holds', async () => {
    const library = makeFolder();
    await syncToEnd((await instagramWith(before)).origin, library);
    const { origin } = await instagramWith(after);
    const copy = (): string => {
      const folder = makeFolder();
      cpSync(library, folder, { recursive: true });
      return folder;
    };
    const whole = await syncToEnd(origin, copy());
    expect(whole.content.posts).toHaveLength(9);
    const tried = points(whole.steps);
    for (const at of tried) {
      const left = await syncUntilDead(origin, copy(), at);
      const { content } = await syncToEnd(origin, left);
      expect(content, `killed at step ${String(at)}`).toEqual(whole.content);
    }
    process.stdout.write(
      `full pass: ${String(tried.length)} of ${String(whole.steps)} steps killed, libraries equal\n`,
    );
  });
});

describe('a sync in a process of its own, killed with SIGKILL', () => {
  const out = fileURLToPath(
    new URL('../../../../../node_modules/.cache/albumen-sync-child', import.meta.url),
  );
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
      build: {
        ssr: fileURLToPath(new URL('sync-child.ts', import.meta.url)),
        outDir: out,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'sync-child.mjs', codeSplitting: false } },
      },
    });
  }, 60_000);

  function runChild(folder: string, origin: string, at: number): Promise<NodeJS.Signals | null> {
    const child = spawn(
      process.execPath,
      [join(out, 'sync-child.mjs'), folder, origin, String(pageSize), String(at)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    return new Promise((resolve) => {
      child.on('exit', (_code, signal) => resolve(signal));
    });
  }

  it('then run to the end, holds what an undisturbed one holds', async () => {
    const { origin } = await instagramWith(before);
    const whole = await syncToEnd(origin, makeFolder());
    const stride = inject('fullRun') ? 5 : 40;
    let killed = 0;
    for (let at = 4; at < whole.steps; at += stride) {
      const folder = makeFolder();
      expect(await runChild(folder, origin, at)).toBe('SIGKILL');
      killed += 1;
      const { content } = await syncToEnd(origin, folder);
      expect(content, `killed at step ${String(at)}`).toEqual(whole.content);
    }
    process.stdout.write(`processes: ${String(killed)} killed, libraries equal\n`);
  }, 300_000);
});
