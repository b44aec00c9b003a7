import { describe, expect, it } from 'vitest';

import { createTurnstile } from '../../../../../main/library/media/turnstile.ts';

interface Task {
  readonly finish: () => void;
  readonly fail: () => void;
  readonly run: () => Promise<void>;
}

function task(name: string, started: string[]): Task {
  const { promise, resolve, reject } = deferred();
  return {
    finish: resolve,
    fail: () => reject(new Error(name)),
    run: () => {
      started.push(name);
      return promise;
    },
  };
}

function deferred(): {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('the turnstile', () => {
  it('lets so many in and no more, then the newest of those who wait', async () => {
    const started: string[] = [];
    const turnstile = createTurnstile(2);
    const tasks = ['a', 'b', 'c', 'd', 'e'].map((name) => task(name, started));
    const passing = tasks.map(({ run }) => turnstile.pass(run));
    expect(started).toEqual(['a', 'b']);

    tasks[0]?.finish();
    await passing[0];
    await expect.poll(() => started).toEqual(['a', 'b', 'e']);
    tasks[4]?.finish();
    await passing[4];
    await expect.poll(() => started).toEqual(['a', 'b', 'e', 'd']);
    for (const each of tasks) each.finish();
    await Promise.all(passing);
    expect(started).toEqual(['a', 'b', 'e', 'd', 'c']);
  });

  it('gives the place of a task that failed to the next', async () => {
    const started: string[] = [];
    const turnstile = createTurnstile(1);
    const [first, second] = [task('a', started), task('b', started)];
    const failing = turnstile.pass(first.run);
    const waiting = turnstile.pass(second.run);
    first.fail();
    await expect(failing).rejects.toThrow('a');
    second.finish();
    await waiting;
    expect(started).toEqual(['a', 'b']);
  });
});
