import type { AppError } from '../../../preload/contract/errors.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { ReadWithToken } from '../../posts/instagram-reader.ts';
import type { Answers } from './conversation.ts';
import type { MainRequests } from './library-contract.ts';
import { createPagesAhead } from './pages-ahead.ts';
import type { PagesAhead } from './pages-ahead.ts';

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
  readonly clock: Clock;
}): Answers<MainRequests> {
  const { read, loopbackOf, makeThumbnail, onProfile, clock } = dependencies;
  const pages = new Map<AccountId, PagesAhead>();
  const pagesOf = (accountId: AccountId): PagesAhead => {
    const known = pages.get(accountId) ?? createPagesAhead(clock);
    pages.set(accountId, known);
    return known;
  };
  return {
    profile: async ({ accountId }, signal) => {
      const profile = await read(accountId, (client, token) => client.getProfile(token, signal));
      if (profile.ok) onProfile(accountId, profile.value);
      return profile;
    },
    page: ({ accountId, ...asked }, signal) =>
      pagesOf(accountId)(
        asked,
        (page, onNext, stop) =>
          read(accountId, (client, token) => client.getMediaPage(token, { ...page, onNext }, stop)),
        signal,
      ),
    post: ({ accountId, postId }, signal) =>
      read(accountId, (client, token) => client.getMedia(token, postId, signal)),
    loopback: ({ accountId }): Result<string | null, AppError> => ok(loopbackOf(accountId)),
    makeThumbnail,
  };
}
