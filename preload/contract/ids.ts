import { z } from './zod.ts';

/** Which Instagram an account belongs to: the real one, the demo's, or a development override. */
export const providerSchema = z.enum(['instagram', 'demo', 'override']);
export type Provider = z.infer<typeof providerSchema>;

/**
 * An account as Albumen knows it: its provider and the account's Instagram id, so that a token of
 * one Instagram is never shown to another. Serves as a folder name and as the host of `media:`.
 */
export const accountIdSchema = z
  .string()
  .regex(/^(?:instagram|demo|override)-[0-9]{1,32}$/)
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

/** Ids of posts and media: decimal strings, for a JavaScript number loses digits past 2^53. */
const instagramId = z.string().regex(/^[0-9]{1,32}$/);

export const postIdSchema = instagramId.brand<'PostId'>();
export type PostId = z.infer<typeof postIdSchema>;

export const mediaIdSchema = instagramId.brand<'MediaId'>();
export type MediaId = z.infer<typeof mediaIdSchema>;

/**
 * Builds the id of an account from its provider and Instagram's `user_id`.
 * @throws ZodError when `userId` is not a decimal string.
 */
export function accountIdOf(provider: Provider, userId: string): AccountId {
  return accountIdSchema.parse(`${provider}-${userId}`);
}

/** The provider that an account id names. */
export function providerOf(accountId: AccountId): Provider {
  return providerSchema.parse(accountId.slice(0, accountId.lastIndexOf('-')));
}
