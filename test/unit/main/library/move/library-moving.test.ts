import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';

import { markerName } from '../../../../../main/library/move/place-marker.ts';
import { ok } from '../../../../../preload/contract/result.ts';
import { makeFolder } from '../sample-files.ts';
import { createMover } from './mover.ts';
import type { Mover } from './mover.ts';
import { contentOf, filesOf, makeLibrary } from './sample-library.ts';

interface Profile {
  readonly profile: string;
  readonly usual: string;
  readonly target: string;
  /** What the library holds. */
  readonly content: Readonly<Record<string, string>>;
}

function makeProfile(): Profile {
  const profile = makeFolder();
  const usual = join(profile, 'library');
  makeLibrary(usual);
  return { profile, usual, target: makeFolder(), content: contentOf(usual) };
}

/** The move has come to rest. */
async function rests({ moving }: Mover): Promise<void> {
  await expect.poll(() => moving.state()).toBeNull();
}

/** The library is whole in its new place, and nowhere else. */
function expectMoved({ settings }: Mover, { usual, target, content }: Profile): void {
  expect(settings.get().library).toEqual({
    folder: target,
    movingTo: null,
    removing: [],
    keeping: 'everything',
  });
  expect(contentOf(target)).toEqual(content);
  expect(Object.keys(filesOf(target)).filter((path) => path.endsWith('.part'))).toEqual([]);
  expect(existsSync(usual)).toBe(false);
}

test('a library is moved, with its progress, and what follows reads the new place', async () => {
  const made = makeProfile();
  const mover = createMover(made.profile);
  expect(Object.keys(made.content).length).toBeGreaterThanOrEqual(10);
  expect(await mover.moving.moveTo(made.target)).toEqual(ok(null));
  expect(await mover.moving.moveTo(made.target)).toMatchObject({
    error: { kind: 'library-moving' },
  });
  await rests(mover);
  expectMoved(mover, made);
  expect(mover.home.folder()).toBe(made.target);
  expect(mover.place.folder()).toBe(made.target);
  expect(mover.place.isHeld()).toBe(false);
  expect(mover.closed()).toBe(1);
  expect(mover.released()).toBe(1);
  const copying = mover.states.filter((state) => state?.phase === 'copying');
  const last = copying.at(-1);
  expect(last?.bytesDone).toBe(last?.bytesInAll);
  expect(last?.bytesInAll).toBeGreaterThan(140_000);
  expect(createMover(made.profile).home.present()).toEqual(ok(null));
});

test('and moved again, out of a folder that holds other things: those stay', async () => {
  const made = makeProfile();
  writeFileSync(join(made.target, 'mine.txt'), 'mine');
  const mover = createMover(made.profile);
  await mover.moving.moveTo(made.target);
  await rests(mover);
  const first = join(made.target, 'Albumen library');
  expect(mover.home.folder()).toBe(first);
  writeFileSync(join(first, 'notes.txt'), 'mine as well');

  const second = makeFolder();
  await mover.moving.moveTo(second);
  await rests(mover);
  expect(contentOf(second)).toEqual(made.content);
  expect(Object.keys(filesOf(made.target)).toSorted()).toEqual([
    'Albumen library/notes.txt',
    'mine.txt',
  ]);
});

test('a move that is given up leaves the library where it was, and nothing of the copy', async () => {
  const made = makeProfile();
  const steps: (() => void)[] = [];
  const mover: Mover = createMover(made.profile, { onStep: () => steps.shift()?.() });
  // In the middle of the copies.
  steps.push(...Array.from({ length: 12 }, () => () => {}), () => mover.moving.cancel());
  await mover.moving.moveTo(made.target);
  await rests(mover);
  expect(mover.settings.get().library).toEqual({
    folder: null,
    movingTo: null,
    removing: [],
    keeping: 'everything',
  });
  expect(contentOf(made.usual)).toEqual(made.content);
  expect(filesOf(made.target)).toEqual({});
  expect(mover.place.isHeld()).toBe(false);
});

test('without enough room nothing is copied; with it, trying again goes on', async () => {
  const made = makeProfile();
  let free = 100_000;
  const mover = createMover(made.profile, { freeBytes: () => Promise.resolve(free) });
  await mover.moving.moveTo(made.target);
  await expect.poll(() => mover.moving.state()?.phase).toBe('stopped');
  expect(mover.moving.state()).toMatchObject({
    error: { kind: 'move-no-room', room: { free: 100_000 } },
  });
  expect(contentOf(made.target)).toEqual({});
  expect(mover.place.isHeld()).toBe(false);
  free = 10_000_000;
  mover.moving.retry();
  await rests(mover);
  expectMoved(mover, made);
});

test('a disk that fills up on the way stops the move; with room it goes on', async (context) => {
  const made = makeProfile();
  const disk = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    context.skip('a small tmpfs can be mounted by root on Linux only');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  // A system that does not say how much is free.
  const mover = createMover(made.profile, { freeBytes: () => Promise.resolve(null) });
  await mover.moving.moveTo(disk);
  await expect.poll(() => mover.moving.state()?.phase).toBe('stopped');
  expect(mover.moving.state()).toMatchObject({ error: { kind: 'move-no-room', room: null } });
  expect(contentOf(made.usual)).toEqual(made.content);
  execFileSync('mount', ['-o', 'remount,size=4m', disk]);
  mover.moving.retry();
  await rests(mover);
  expectMoved(mover, { ...made, target: disk });
});

test('a place that is gone at the next start is not begun anew elsewhere', async () => {
  const made = makeProfile();
  const first = createMover(made.profile);
  await first.moving.moveTo(made.target);
  await rests(first);
  // As when its disk is not connected: the folder is there, and empty.
  const elsewhere = makeFolder();
  execFileSync('cp', ['-r', `${made.target}/.`, elsewhere]);
  rmSync(made.target, { recursive: true });
  mkdirSync(made.target);

  const second = createMover(made.profile);
  expect(second.home.present()).toMatchObject({ error: { kind: 'library-away' } });
  second.moving.resume();
  expect(readdirSync(made.target)).toEqual([]);
  // The disk came back under another name: the library in it is taken as it is.
  expect(await second.moving.moveTo(elsewhere)).toEqual(ok(null));
  expect(second.home.present()).toEqual(ok(null));
  expect(second.home.folder()).toBe(elsewhere);
  expect(contentOf(elsewhere)).toEqual(made.content);
});

test('a target that is gone stops the move, and nothing is written where it was', async () => {
  const made = makeProfile();
  const first = createMover(made.profile);
  first.settings.update(({ library }) => ({ library: { ...library, movingTo: made.target } }));
  const second = createMover(made.profile);
  second.moving.resume();
  await expect.poll(() => second.moving.state()?.phase).toBe('stopped');
  expect(second.moving.state()).toMatchObject({ error: { kind: 'move-target-away' } });
  expect(readdirSync(made.target)).toEqual([]);
  writeFileSync(join(made.target, markerName), '');
  second.moving.retry();
  await rests(second);
  expectMoved(second, made);
});

describe('a move in a process of its own, killed with SIGKILL', () => {
  const out = fileURLToPath(
    new URL('../../../../../node_modules/.cache/albumen-move-child', import.meta.url),
  );
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('move-child.ts', import.meta.url)),
        outDir: out,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'move-child.mjs', codeSplitting: false } },
      },
    });
  }, 60_000);

  function runChild({ profile, target }: Profile, at: number): Promise<NodeJS.Signals | null> {
    const child = spawn(
      process.execPath,
      [join(out, 'move-child.mjs'), profile, target, String(at)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    return new Promise((resolve) => {
      child.on('exit', (_code, signal) => resolve(signal));
    });
  }

  test('at any step, goes on at the next start without loss and without a second copy', async () => {
    let steps = 0;
    const undisturbed = makeProfile();
    const whole = createMover(undisturbed.profile, {
      onStep: () => {
        steps += 1;
      },
    });
    await whole.moving.moveTo(undisturbed.target);
    await rests(whole);
    expectMoved(whole, undisturbed);

    const stride = inject('fullRun') ? 1 : Math.floor(steps / 7);
    let killed = 0;
    for (let at = 1; at <= steps; at += stride) {
      const made = makeProfile();
      expect(await runChild(made, at), `step ${String(at)}`).toBe('SIGKILL');
      killed += 1;
      const next = createMover(made.profile);
      // Before the first write of the settings, no move was begun.
      if (at === 1) await next.moving.moveTo(made.target);
      else next.moving.resume();
      await rests(next);
      expectMoved(next, made);
    }
    process.stdout.write(
      `move: ${String(killed)} of ${String(steps)} steps killed, libraries equal\n`,
    );
  }, 300_000);
});
