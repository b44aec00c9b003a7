import type { AppError, InstagramError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { AccessToken, InstagramClient } from '../instagram/instagram-types.ts';

/** What reading needs of the accounts. */
export interface ReaderDependencies {
  readonly client: (accountId: AccountId) => Promise<Result<InstagramClient, AppError>>;
  readonly accounts: {
    token(accountId: AccountId): Promise<Result<AccessToken, AppError>>;
    reportError(accountId: AccountId, error: AppError): void;
    reportWorks(accountId: AccountId): void;
  };
}

/** Reads with an account's token, and tells the account how that went. */
export type ReadWithToken = <Value>(
  accountId: AccountId,
  read: (client: InstagramClient, token: AccessToken) => Promise<Result<Value, InstagramError>>,
) => Promise<Result<Value, AppError>>;

/** The one way in which Instagram is read for an account. */
export function createReader({ client, accounts }: ReaderDependencies): ReadWithToken {
  return async (accountId, read) => {
    const token = await accounts.token(accountId);
    if (!token.ok) return token;
    const instagram = await client(accountId);
    if (!instagram.ok) return instagram;
    const result = await read(instagram.value, token.value);
    if (result.ok) accounts.reportWorks(accountId);
    else accounts.reportError(accountId, result.error);
    return result;
  };
}
