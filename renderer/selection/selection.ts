import type { PostId } from '../../preload/contract/ids.ts';
import { mostSelected } from '../../preload/contract/post.ts';
import { assertNever } from '../../preload/contract/result.ts';

/** A post, and the place where it was last seen. */
export interface Placed {
  readonly id: PostId;
  readonly place: number;
}

/** What is selected: posts by id, so that it outlives a sync, another layout and paging. */
export interface Selection {
  readonly ids: ReadonlySet<PostId>;
  /** Where a range begins; null before anything was selected by itself. */
  readonly anchor: Placed | null;
  /** The place that the range was last stretched to. */
  readonly head: number | null;
  /** What is selected besides the range: stretched anew, it lets go of what it leaves. */
  readonly besides: ReadonlySet<PostId>;
}

export type SelectionChange =
  | { readonly kind: 'toggle'; readonly at: Placed }
  /** A range begins at a post, besides what is selected. */
  | { readonly kind: 'begin'; readonly at: Placed }
  /** The range is stretched to `head`, and is these posts now. */
  | { readonly kind: 'stretch'; readonly ids: readonly PostId[]; readonly head: number }
  /** Exactly these, as everything, or what a rubber band touches. */
  | { readonly kind: 'take'; readonly ids: Iterable<PostId> }
  | { readonly kind: 'clear' };

const nobody: ReadonlySet<PostId> = new Set();

export const nothingSelected: Selection = {
  ids: nobody,
  anchor: null,
  head: null,
  besides: nobody,
};

/** Together, and no more than can be selected. */
export function union(
  some: Iterable<PostId>,
  others: Iterable<PostId>,
  most = mostSelected,
): ReadonlySet<PostId> {
  const all = new Set(some);
  for (const id of others) {
    if (all.size >= most) break;
    all.add(id);
  }
  return all;
}

function without(ids: ReadonlySet<PostId>, id: PostId): ReadonlySet<PostId> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}

/** What is selected after a change. */
export function select(selection: Selection, change: SelectionChange): Selection {
  const { ids, anchor, besides } = selection;
  switch (change.kind) {
    case 'toggle': {
      const { at } = change;
      const next = ids.has(at.id) ? without(ids, at.id) : union(ids, [at.id]);
      if (next.size === 0) return nothingSelected;
      // A range may begin at a post that was left out, too: the rest of it is put back then.
      return { ids: next, anchor: at, head: at.place, besides: next };
    }
    case 'begin':
      return { ids: union(ids, [change.at.id]), anchor: change.at, head: null, besides: ids };
    case 'stretch':
      return { ids: union(besides, change.ids), anchor, head: change.head, besides };
    case 'take': {
      const taken = union([], change.ids);
      if (taken.size === 0) return nothingSelected;
      return { ids: taken, anchor, head: null, besides: taken };
    }
    case 'clear':
      return nothingSelected;
    default:
      return assertNever(change);
  }
}
