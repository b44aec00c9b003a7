import type { AppError } from '../../../preload/contract/errors.ts';
import type { PostId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { AskPatiently } from './patient-asking.ts';
import { nextRenewal } from './renewal-plan.ts';
import { pageSize } from './sync-source.ts';
import type { SyncSource } from './sync-source.ts';

/** How far the pages of this run were read, whoever read them. */
export interface PageTrail {
  /** Where the next page begins; null when the last was read. */
  readonly next: { readonly after: string | null } | null;
  /** Posts on the pages so far. */
  readonly seen: ReadonlySet<PostId>;
}

/** Asks Instagram for fresh addresses of files. */
export interface AddressesRenewal {
  /**
   * Notes addresses of the files of these posts, as far as Instagram has them.
   * @returns posts that it has no more; a failure that waiting does not help
   */
  renew(
    posts: readonly PostId[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlySet<PostId>, AppError>>;
}

/** Makes the renewal of one run; it reads on where the run's pages ended. */
export function createAddressesRenewal(dependencies: {
  readonly source: SyncSource;
  readonly ask: AskPatiently;
  readonly addresses: FileAddresses;
  readonly trail: PageTrail;
  /** Instagram's count of posts; null when it is not known. */
  readonly postsInAll: number | null;
}): AddressesRenewal {
  const { source, ask, addresses, postsInAll } = dependencies;
  let { next } = dependencies.trail;
  let seen = new Set(dependencies.trail.seen);

  function pagesLeft(): number | null {
    if (next === null) return 0;
    if (postsInAll === null) return null;
    return Math.max(1, Math.ceil((postsInAll - seen.size) / pageSize));
  }

  /** Reads the next page; answers the posts on it. */
  async function readOn(
    after: string | null,
    signal: AbortSignal,
  ): Promise<Result<readonly PostId[], AppError>> {
    const asked = { after, limit: pageSize, goesOn: false };
    const page = await ask((stop) => source.page(asked, stop), signal);
    if (!page.ok) {
      // A cursor that Instagram no longer takes: the posts are asked for one by one.
      next = null;
      return page.error.kind === 'request-refused' && after !== null ? ok([]) : page;
    }
    const { media, nextCursor } = page.value;
    next = nextCursor === null ? null : { after: nextCursor };
    addresses.note(media);
    const ids = media.map(({ id }) => id);
    for (const id of ids) seen.add(id);
    return ok(ids);
  }

  return {
    renew: async (posts, signal) => {
      const left = new Set(posts);
      const gone = new Set<PostId>();
      let fruitlessPages = 0;
      // Their addresses were on a page that was read already, and have ended: begin anew.
      if (posts.some((id) => seen.has(id))) {
        next = { after: null };
        seen = new Set();
      }
      while (left.size > 0) {
        const plan = nextRenewal({ posts: left.size, fruitlessPages, pagesLeft: pagesLeft() });
        if (plan === 'page' && next !== null) {
          const ids = await readOn(next.after, signal);
          if (!ids.ok) return ids;
          const found = ids.value.filter((id) => left.delete(id));
          fruitlessPages = found.length === 0 ? fruitlessPages + 1 : 0;
          continue;
        }
        const [id] = left;
        if (id === undefined) break;
        const post = await ask((stop) => source.post(id, stop), signal);
        if (!post.ok && post.error.kind !== 'gone') return fail(post.error);
        left.delete(id);
        if (post.ok) addresses.note([post.value]);
        else gone.add(id);
      }
      return ok(gone);
    },
  };
}
