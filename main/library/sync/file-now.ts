import type { AppError } from '../../../preload/contract/errors.ts';
import { assertNever, fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { LibraryFile, LibraryWriter, MissingFile } from '../store/library-store.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { FileFetcher, FileOutcome } from './file-fetcher.ts';
import type { SyncSource } from './sync-source.ts';

/** Makes the answer to a person who looks for a file: the stored one, or it is fetched now. */
export function createFileNow(dependencies: {
  readonly writer: LibraryWriter;
  readonly source: SyncSource;
  readonly fetcher: FileFetcher;
  readonly addresses: FileAddresses;
}): (file: MissingFile, signal: AbortSignal) => Promise<Result<LibraryFile, AppError>> {
  const { writer, source, fetcher, addresses } = dependencies;

  async function stored({ mediaId, role }: MissingFile): Promise<LibraryFile | null> {
    fetcher.enter();
    const name = writer.fileName(mediaId, role);
    const file = name === null ? null : await fetcher.describe(name);
    if (name !== null && file === null) writer.forgetFile(mediaId, role);
    return file;
  }

  /** The background's try may be given up with its run: then it is tried again, for the person. */
  async function fetch(file: MissingFile, signal: AbortSignal): Promise<FileOutcome> {
    const outcome = await fetcher.fetch(file, signal);
    const givenUp = outcome.kind === 'failed' && outcome.error.kind === 'cancelled';
    return givenUp && !signal.aborted ? fetcher.fetch(file, signal) : outcome;
  }

  return async (file, signal) => {
    const known = await stored(file);
    if (known !== null) return ok(known);
    let outcome = await fetch(file, signal);
    if (outcome.kind === 'no-address') {
      const post = await source.post(file.postId, signal);
      if (!post.ok) return post;
      addresses.note([post.value]);
      outcome = await fetch(file, signal);
    }
    switch (outcome.kind) {
      case 'stored':
        // Who asked looks into the library next.
        fetcher.enter();
        return ok(outcome.file);
      case 'failed':
        return fail(outcome.error);
      case 'no-address':
        return fail({ kind: 'not-found' });
      case 'unavailable':
        return fail({ kind: 'gone', detail: 'no address of it works' });
      default:
        return assertNever(outcome);
    }
  };
}
