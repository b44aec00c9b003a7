import type { AppError } from '../../../preload/contract/errors.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { ReadWithToken } from '../../posts/instagram-reader.ts';
import type { Answers } from './conversation.ts';
import type { MainRequests } from './library-contract.ts';

/** What main answers the library's process with: what Instagram says, never the token. */
export function createMainAnswers(dependencies: {
  readonly read: ReadWithToken;
  /** The loopback origin of an account's Instagram; null for the real one. */
  readonly loopbackOf: (accountId: AccountId) => string | null;
  readonly makeThumbnail: Answers<MainRequests>['makeThumbnail'];
  /** Tells an account how Instagram now names it. */
  readonly onProfile: (
    accountId: AccountId,
    profile: { readonly username: string; readonly name: string | null },
  ) => void;
}): Answers<MainRequests> {
  const { read, loopbackOf, makeThumbnail, onProfile } = dependencies;
  return {
    profile: async ({ accountId }, signal) => {
      const profile = await read(accountId, (client, token) => client.getProfile(token, signal));
      if (profile.ok) onProfile(accountId, profile.value);
      return profile;
    },
    page: ({ accountId, after, limit }, signal) =>
      read(accountId, (client, token) => client.getMediaPage(token, { after, limit }, signal)),
    post: ({ accountId, postId }, signal) =>
      read(accountId, (client, token) => client.getMedia(token, postId, signal)),
    loopback: ({ accountId }): Result<string | null, AppError> => ok(loopbackOf(accountId)),
    makeThumbnail,
  };
}
