import type { AppError } from '../../preload/contract/errors.ts';
import { fail } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { mostNamed } from '../../preload/contract/saving.ts';
import type { UnsavedFile, UnsavedReason } from '../../preload/contract/saving.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import { diskErrorOf } from '../library/media/disk-error.ts';
import type { MediaFiles, StoredFile } from '../posts/media-files.ts';
import { savedAs, wholeName } from './file-names.ts';
import { saveFile, unfinished } from './save-file.ts';
import type { SaveFolder } from './save-folder.ts';
import { wantedFiles } from './wanted-files.ts';
import type { WantedFile } from './wanted-files.ts';

/** Files at a time: while the disk flushes one, others are read or fetched. */
const width = 4;

/** How far it has come; bytes are those that were written. */
export interface SaveProgress {
  readonly saved: number;
  readonly already: number;
  readonly unsaved: number;
  readonly inAll: number;
  readonly bytes: number;
}

export interface SaveOutcome extends SaveProgress {
  /** The first of what could not be saved. */
  readonly named: readonly UnsavedFile[];
  /** What ended it before every file was tried. */
  readonly stop: AppError | null;
}

export interface SaveOptions {
  readonly readers: AccountReaders;
  readonly files: Pick<MediaFiles, 'resolve'>;
  readonly folder: SaveFolder;
  readonly onProgress: (progress: SaveProgress) => void;
}

/** What keeps every file that is not on this computer from coming: the others are not asked for. */
const forAll: ReadonlySet<UnsavedReason['kind']> = new Set([
  'offline',
  'token-dead',
  'secret-not-kept',
  'secret-unreadable',
  'keyring-locked',
  'signed-out',
  'rate-limited',
  'blocked-for-a-while',
  'unknown-account',
  'library-away',
  'library-moving',
  'library-stopped',
  'disk-full',
]);

/**
 * Saves the originals of selected posts to a folder. What is there already, equal to the last byte,
 * is not written again, so that one that was stopped at any point is gone on with by doing it
 * again. What is not on this computer is fetched by the library first. Nothing is overwritten.
 */
export async function saveOriginals(
  options: SaveOptions,
  selected: SelectedPosts,
  signal: AbortSignal,
): Promise<SaveOutcome> {
  const { readers, folder, onProgress } = options;
  let counts: SaveProgress = { saved: 0, already: 0, unsaved: 0, inAll: 0, bytes: 0 };
  const named: UnsavedFile[] = [];
  const count = (change: Partial<SaveProgress>): void => {
    counts = { ...counts, ...change };
    onProgress(counts);
  };
  const ended = (stop: AppError | null): SaveOutcome => ({ ...counts, named, stop });

  const wanted = await wantedFiles(readers, selected);
  if (!wanted.ok) return ended(wanted.error);
  count({ inAll: wanted.value.length });
  const names = await intoFolder(() => sweep(folder));
  if (!names.ok) return ended(names.error);
  const there = byMedium(names.value);
  const queue = wanted.value.values();
  let failed: AppError | null = null;
  let broken = false;
  let noneComes: UnsavedReason | null = null;

  async function sourceOf(file: WantedFile): Promise<Result<StoredFile, UnsavedReason>> {
    if (file.withheld && file.stored === null) return fail({ kind: 'withheld' });
    if (file.stored === null && noneComes !== null) return fail(noneComes);
    const { accountId, postId, mediaId } = file;
    const rendition = 'original';
    const asked = options.files.resolve({ kind: 'medium', accountId, postId, mediaId, rendition });
    const source = await orAborted(asked, signal);
    if (!source.ok && forAll.has(source.error.kind)) noneComes = source.error;
    return source;
  }

  async function save(file: WantedFile): Promise<void> {
    const source = await sourceOf(file);
    const stored = source.ok ? partsOf(source.value.path) : null;
    const nameOf = (copy?: number): string =>
      wholeName(file.name, stored?.extension ?? usualExtension[file.type], copy);
    const missed = (reason: UnsavedReason): void => {
      if (reason.kind === 'cancelled') return;
      if (named.length < mostNamed) named.push({ name: nameOf(), reason });
      count({ unsaved: counts.unsaved + 1 });
    };
    if (!source.ok || stored === null) {
      return missed(source.ok ? { kind: 'not-found' } : source.error);
    }
    const { path, bytes } = source.value;
    for (const name of there.get(`${file.name.of}.${stored.extension}`) ?? []) {
      if (await folder.holds(name, { bytes, sha256: stored.sha256 })) {
        return count({ already: counts.already + 1 });
      }
    }
    const saved = await saveFile(
      folder,
      { path, sha256: stored.sha256, time: file.postedAt },
      { nameOf, signal, onBytes: (length) => count({ bytes: counts.bytes + length }) },
    );
    if (saved.ok) count({ saved: counts.saved + 1 });
    else missed(saved.error);
  }

  async function work(): Promise<void> {
    for (const file of queue) {
      if (signal.aborted || failed !== null || broken) return;
      const done = await intoFolder(() => save(file)).catch((error: unknown) => {
        broken = true;
        throw error;
      });
      if (!done.ok) failed = done.error;
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: width }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await folder.flush();
  // Given up when the last file had been tried, there is nothing left to give up.
  const isThrough = counts.saved + counts.already + counts.unsaved === counts.inAll;
  return ended(isThrough ? null : (failed ?? { kind: 'cancelled' }));
}

/** What a file is called of which nobody has seen the bytes. */
const usualExtension = { image: 'jpg', video: 'mp4' } as const;

/** The parts of a library file's name. */
function partsOf(path: string): { readonly sha256: string; readonly extension: string } | null {
  const [, sha256, extension] = /([0-9a-f]{64})\.([a-z0-9]{2,4})$/.exec(path) ?? [];
  return sha256 === undefined || extension === undefined ? null : { sha256, extension };
}

/** Removes what a killed saving left, and answers what else is in the folder. */
async function sweep(folder: SaveFolder): Promise<readonly string[]> {
  const names = await folder.names();
  for (const name of names) if (unfinished.test(name)) await folder.remove(name);
  return names;
}

function byMedium(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const medium = savedAs(name);
    if (medium === null) continue;
    const group = groups.get(medium);
    if (group === undefined) groups.set(medium, [name]);
    else group.push(name);
  }
  return groups;
}

/** Runs what writes into the folder; what its disk refuses is a failure of it all. */
async function intoFolder<Value>(work: () => Promise<Value>): Promise<Result<Value, AppError>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const disk = diskErrorOf(error);
    if (disk === null) throw error;
    return fail(disk.kind === 'disk-full' ? disk : { kind: 'save-refused', detail: disk.detail });
  }
}

/** What was asked for, unless the person gives up before it is there. */
function orAborted<Value>(
  asked: Promise<Result<Value, AppError>>,
  signal: AbortSignal,
): Promise<Result<Value, AppError>> {
  return new Promise((resolve, reject) => {
    const give = (): void => resolve(fail({ kind: 'cancelled' }));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
