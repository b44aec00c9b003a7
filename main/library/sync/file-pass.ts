import type { AppError } from '../../../preload/contract/errors.ts';
import { ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { LibraryWriter, MissingFile } from '../store/library-store.ts';
import type { AddressesRenewal } from './addresses-renewal.ts';
import type { FileAddresses } from './file-addresses.ts';
import { keyOf } from './file-fetcher.ts';
import type { FileFetcher } from './file-fetcher.ts';
import { createFileTroubles } from './file-troubles.ts';
import type { Gate } from './gate.ts';
import type { Urgent } from './urgent.ts';

/** Files at a time: while the disk flushes some, others come over the network. */
const width = 12;
/** Files that are asked of the library at a time: the queue is never longer than two of these. */
const batch = 256;

/** Files that are still missing, though Instagram may have them: the next run tries again. */
export interface FilePassEnd {
  readonly skipped: number;
}

/** Fetches every file that is wanted and missing, newest post first, a few at a time. */
export async function fetchFiles(
  options: {
    readonly writer: LibraryWriter;
    readonly fetcher: FileFetcher;
    readonly addresses: FileAddresses;
    readonly renewal: AddressesRenewal;
    readonly gate: Gate;
    readonly room: { has(): Promise<boolean> };
    readonly urgent: Urgent;
    /** Waits where files come faster than they can be used. */
    readonly pace?: (() => Promise<void>) | undefined;
    readonly clock: Clock;
  },
  signal: AbortSignal,
): Promise<Result<FilePassEnd, AppError>> {
  const { writer, fetcher, addresses, renewal, gate, room, urgent, clock } = options;
  const queue: MissingFile[] = [];
  /** Files that are queued or under way, by their key. */
  const taken = new Set<string>();
  const troubles = createFileTroubles({ gate, clock });
  let failure: AppError | null = null;
  let refilling: Promise<boolean> | null = null;
  let landed: (() => void)[] = [];
  let underWay = 0;

  const isOver = (): boolean => signal.aborted || failure !== null;

  function enqueue(files: readonly MissingFile[]): void {
    for (const file of files) {
      taken.add(keyOf(file));
      queue.push(file);
    }
  }

  /** Asks for fresh addresses; what Instagram no longer has, or withholds, is given up. */
  async function renew(files: readonly MissingFile[]): Promise<void> {
    const posts = [...new Set(files.map(({ postId }) => postId))];
    const renewed = await renewal.renew(posts, signal);
    if (!renewed.ok) {
      failure ??= renewed.error;
      return;
    }
    for (const file of files) {
      if (addresses.of(file) === null) fetcher.giveUp(file);
    }
  }

  /** Fills the queue; answers whether there is anything to do. */
  async function refill(): Promise<boolean> {
    for (;;) {
      // What waits to be entered would be called missing.
      fetcher.enter();
      const held = taken.size + troubles.skipped.size;
      const missing = writer
        .missingFiles(batch + held)
        .filter((file) => !taken.has(keyOf(file)) && !troubles.skipped.has(keyOf(file)))
        .slice(0, batch);
      if (missing.length === 0) return queue.length > 0;
      const lost = missing.filter((file) => addresses.of(file) === null);
      enqueue(missing.filter((file) => addresses.of(file) !== null));
      if (lost.length === 0) return true;
      await renew(lost);
      if (isOver()) return false;
      enqueue(lost.filter((file) => addresses.of(file) !== null));
      if (queue.length > 0) return true;
    }
  }

  function refillOnce(): Promise<boolean> {
    refilling ??= refill().finally(() => {
      refilling = null;
    });
    return refilling;
  }

  function onLanding(file: MissingFile): void {
    underWay -= 1;
    taken.delete(keyOf(file));
    const woken = landed;
    landed = [];
    for (const wake of woken) wake();
  }

  async function fetchOne(file: MissingFile): Promise<void> {
    underWay += 1;
    try {
      const outcome = await fetcher.fetch(file, signal);
      if (outcome.kind === 'stored') troubles.worked();
      if (outcome.kind !== 'failed' || isOver()) return;
      const alone = queue.length === 0 && underWay === 1;
      failure = troubles.note(keyOf(file), outcome.error, alone);
    } finally {
      onLanding(file);
    }
  }

  async function work(): Promise<void> {
    for (;;) {
      await gate.pass(signal);
      await urgent.done();
      await options.pace?.();
      if (isOver()) return;
      // Another may have shut it in the meantime.
      if (gate.isPaused() || gate.wait() !== null) continue;
      if (!(await room.has())) {
        gate.shut({ for: 'disk-space' });
        continue;
      }
      const file = queue.shift();
      if (file !== undefined) {
        await fetchOne(file);
        continue;
      }
      if (await refillOnce()) continue;
      // What is under way may fail and have to be done again.
      if (underWay === 0) return;
      await new Promise<void>((resolve) => {
        landed.push(resolve);
      });
    }
  }

  async function workUntilFailure(): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The others end with what they have under way, then this is thrown.
      failure ??= { kind: 'cancelled' };
      throw error;
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: width }, workUntilFailure));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  fetcher.enter();
  if (failure !== null) return { ok: false, error: failure };
  if (signal.aborted) return { ok: false, error: { kind: 'cancelled' } };
  return ok({ skipped: troubles.skipped.size });
}
