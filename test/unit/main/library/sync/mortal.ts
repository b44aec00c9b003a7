import { realDisk } from '../../../../../main/library/media/disk-steps.ts';
import type { DiskSteps, NewFile } from '../../../../../main/library/media/disk-steps.ts';
import type { LibraryWriter } from '../../../../../main/library/store/library-store.ts';

/** What ends a program in the middle of its work. */
export interface Mortal {
  readonly writer: LibraryWriter;
  readonly disk: DiskSteps;
  /** Steps taken so far. */
  steps(): number;
  isDead(): boolean;
  /** Lets the system end what it was told before, and close the files that are open. */
  bury(): Promise<void>;
}

/** Thrown where a dead program goes on: nothing of it is to be seen. */
class Dead extends Error {}

/**
 * Wraps what a sync writes with, so that it dies just before its `at`-th step (of the writer or of
 * the disk); a write that it dies in has put half of its bytes on the disk.
 * @param die ends the process; where it returns, every later step hangs or throws
 */
export function mortal(writer: LibraryWriter, at: number, die: () => void): Mortal {
  let taken = 0;
  let dead = false;
  const open = new Set<NewFile>();
  const underWay = new Set<Promise<unknown>>();

  function step(): boolean {
    if (dead) return false;
    taken += 1;
    if (taken < at) return true;
    dead = true;
    die();
    return false;
  }

  function call<Arguments extends readonly unknown[], Value>(
    work: (...given: Arguments) => Value,
  ): (...given: Arguments) => Value {
    return (...given) => {
      if (step()) return work(...given);
      throw new Dead();
    };
  }

  function wait<Arguments extends readonly unknown[], Value>(
    work: (...given: Arguments) => Promise<Value>,
  ): (...given: Arguments) => Promise<Value> {
    return (...given) => {
      if (!step()) return new Promise(() => {});
      const working = work(...given);
      const done = working.catch(() => undefined).finally(() => underWay.delete(done));
      underWay.add(done);
      return working;
    };
  }

  return {
    steps: () => taken,
    isDead: () => dead,
    bury: async () => {
      await Promise.all(underWay);
      await Promise.allSettled([...open].map((file) => file.close()));
      open.clear();
    },
    writer: {
      putProfile: call(writer.putProfile),
      beginRun: call(writer.beginRun),
      putPage: call(writer.putPage),
      completeRun: call(writer.completeRun),
      unmet: call(writer.unmet),
      meet: call(writer.meet),
      abandonRun: call(writer.abandonRun),
      // It only reads, and is asked for outside of runs as well.
      lastCompleted: (kind) => (dead ? null : writer.lastCompleted(kind)),
      postCount: call(writer.postCount),
      missingFiles: call(writer.missingFiles),
      fileCounts: call(writer.fileCounts),
      putFile: call(writer.putFile),
      putFiles: call(writer.putFiles),
      fileName: call(writer.fileName),
      forgetFile: call(writer.forgetFile),
      markUnavailable: call(writer.markUnavailable),
      missingThumbnails: call(writer.missingThumbnails),
      putColour: call(writer.putColour),
      recover: call(writer.recover),
      setKeeping: call(writer.setKeeping),
      dispensable: call(writer.dispensable),
      drop: call(writer.drop),
      close: writer.close,
    },
    disk: {
      rename: wait(realDisk.rename),
      remove: wait(realDisk.remove),
      create: wait(async (path: string) => {
        const file = await realDisk.create(path);
        // Died while it was being made.
        if (dead) await file.close();
        else open.add(file);
        return {
          write: (...pieces: readonly Uint8Array[]) => {
            if (!dead && taken + 1 >= at) {
              const bytes = Buffer.concat(pieces);
              const half = file.write(bytes.subarray(0, bytes.length / 2));
              underWay.add(half.catch(() => undefined));
            }
            return wait(file.write)(...pieces);
          },
          flush: wait(file.flush),
          close: wait(async () => {
            open.delete(file);
            await file.close();
          }),
        };
      }),
    },
  };
}
