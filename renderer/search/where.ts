import type { AccountId } from '../../preload/contract/ids.ts';
import { postIdSchema } from '../../preload/contract/ids.ts';
import { everyPost, postQuerySchema } from '../../preload/contract/post-query.ts';
import { z } from '../../preload/contract/zod.ts';

/** Where a person is in the gallery: what they look for, and how far down they are. */
export const whereSchema = z
  .strictObject({
    query: postQuerySchema,
    /** The first post in the window and its place; null at the beginning. */
    top: z
      .strictObject({ id: postIdSchema, place: z.int().min(0) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Where = z.output<typeof whereSchema>;

export const atTheBeginning: Where = { query: everyPost, top: null };

/** What the state that is kept of an account begins with: with a deleted library it goes, too. */
export function accountState(accountId: AccountId): string {
  return `${accountId}/`;
}

/** Under which name it is kept from one start to the next. */
export function whereKey(accountId: AccountId): string {
  return `${accountState(accountId)}where`;
}
