import type { AppError } from '../../../preload/contract/errors.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log/logger.ts';
import type { LibraryWriter, RunKind } from '../store/library-store.ts';
import { createAddressesRenewal } from './addresses-renewal.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { FileFetcher } from './file-fetcher.ts';
import { fetchFiles } from './file-pass.ts';
import type { Gate } from './gate.ts';
import { createPatientAsking } from './patient-asking.ts';
import { readPosts } from './post-pass.ts';
import type { ProgressCounter } from './progress.ts';
import { kindOfRun } from './run-kind.ts';
import type { SyncSource } from './sync-source.ts';
import type { Urgent } from './urgent.ts';

/** One run from its first page to its last file. */
export interface SyncRun {
  /** @returns why it ended early; null where it did not */
  (asked: RunKind, signal: AbortSignal): Promise<AppError | null>;
  /** What the latest run is. */
  kind(): RunKind;
}

/** Makes the runs of one account. */
export function createSyncRun(dependencies: {
  readonly source: SyncSource;
  readonly writer: LibraryWriter;
  readonly clock: Clock;
  readonly log: Logger;
  readonly addresses: FileAddresses;
  readonly urgent: Urgent;
  readonly pace?: (() => Promise<void>) | undefined;
  readonly gate: Gate;
  readonly room: { has(): Promise<boolean> };
  readonly fetcher: FileFetcher;
  readonly progress: () => ProgressCounter;
  readonly onProgress: () => void;
  readonly onPosts: () => void;
}): SyncRun {
  const { source, writer, clock, log, addresses, gate, progress } = dependencies;
  const { onProgress, onPosts } = dependencies;
  let kind: RunKind = 'newest';

  /** Beside the pages: a run does not wait for it, and does not fail with it. */
  async function readProfile(signal: AbortSignal): Promise<number | null> {
    const profile = await source.profile(signal);
    if (!profile.ok || signal.aborted) return null;
    writer.putProfile(profile.value, clock.now());
    const { mediaCount } = profile.value;
    if (mediaCount !== null) progress().postsInAll(mediaCount);
    onProgress();
    onPosts();
    return mediaCount;
  }

  async function readAll(
    signal: AbortSignal,
    postsInAll: () => Promise<number | null>,
  ): Promise<AppError | null> {
    const ask = createPatientAsking({ gate, clock });
    progress().begin('posts', writer.fileCounts());
    progress().postsStored(writer.postCount());
    const trail = await readPosts(
      {
        kind,
        source,
        ask,
        writer,
        addresses,
        clock,
        postsInAll,
        onPage: (outcome, handedOut) => {
          progress().postsDone(handedOut, outcome.added + outcome.restored);
          onProgress();
          if (outcome.added + outcome.captionsChanged + outcome.restored > 0) onPosts();
        },
        onCompleted: (gone) => {
          log.info('a sync has read the posts', { kind, gone });
          onPosts();
        },
      },
      signal,
    );
    if (!trail.ok) return trail.error;
    const inAll = await postsInAll();
    progress().begin('files', writer.fileCounts());
    onProgress();
    const renewal = createAddressesRenewal({
      source,
      ask,
      addresses,
      trail: trail.value,
      postsInAll: inAll,
    });
    const { fetcher, room, urgent, pace } = dependencies;
    const files = await fetchFiles(
      { writer, fetcher, addresses, renewal, gate, room, urgent, pace, clock },
      signal,
    );
    if (!files.ok) return files.error;
    if (files.value.skipped > 0) {
      log.warn('some files could not be had; the next sync tries again', {
        files: files.value.skipped,
      });
    }
    return null;
  }

  async function runOnce(asked: RunKind, signal: AbortSignal): Promise<AppError | null> {
    kind = kindOfRun(asked, writer.lastCompleted('full'), clock.now());
    const ended = new AbortController();
    const asking = AbortSignal.any([signal, ended.signal]);
    const profiles: Promise<number | null>[] = [];
    try {
      return await readAll(signal, () => {
        if (profiles[0] === undefined) profiles.push(readProfile(asking));
        return profiles[0] ?? Promise.resolve(null);
      });
    } finally {
      // Nothing of a run goes on after it.
      ended.abort();
      await Promise.allSettled(profiles);
    }
  }

  return Object.assign(runOnce, { kind: () => kind });
}
