import { accountIdSchema, postIdSchema } from './ids.ts';
import { mostSelected } from './post.ts';
import { postOrders } from './post-query.ts';
import { z } from './zod.ts';

/** Posts that a person selected, and the order in which they look at them. */
export const selectedPostsSchema = z.strictObject({
  accountId: accountIdSchema,
  postIds: z.array(postIdSchema).min(1).max(mostSelected).readonly(),
  order: z.enum(postOrders),
});
export type SelectedPosts = z.output<typeof selectedPostsSchema>;

/** What came of dragging originals to another program. */
export interface DragOutcome {
  /** Files that are being dragged; 0 where none is. */
  readonly dragged: number;
  /** Files that are not on this computer. */
  readonly missing: number;
  /** There is more than can be made ready while a button is held down: nothing is dragged. */
  readonly tooMuch: boolean;
}

/** What a post's context menu offers, by what the page does of it. */
export const postMenuChoices = [
  'open',
  'select',
  'unselect',
  'clear',
  'copy-captions',
  'copy-links',
  'open-on-instagram',
  'save-originals',
  'show-in-folder',
] as const;
export type PostMenuChoice = (typeof postMenuChoices)[number];
