import { createReader } from '../../../../main/posts/instagram-reader.ts';
import type { ReadWithToken } from '../../../../main/posts/instagram-reader.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import { ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { createClientUnderTest, tokenForTests } from '../instagram/client-under-test.ts';
import { startFileServer } from '../library/file-server.ts';
import type { FileServer, Serve } from '../library/file-server.ts';

/** Answers JSON, as the Graph API does. */
export const graph = (value: unknown, code = 200): Serve => {
  const body = JSON.stringify(value);
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(body);
  };
};

export interface ReaderUnderTest {
  readonly read: ReadWithToken;
  /** Stands for the Graph API (`/v26.0/…`). */
  readonly server: FileServer;
  readonly reported: readonly { readonly accountId: AccountId; readonly error: AppError }[];
  readonly works: readonly AccountId[];
  readonly setToken: (token: Result<ReturnType<typeof tokenForTests>, AppError>) => void;
}

/** The reader with the real client over real HTTP, and an account that takes note. */
export async function createReaderUnderTest(): Promise<ReaderUnderTest> {
  const server = await startFileServer();
  const { client } = createClientUnderTest(server.origin);
  const reported: { readonly accountId: AccountId; readonly error: AppError }[] = [];
  const works: AccountId[] = [];
  let token: Result<ReturnType<typeof tokenForTests>, AppError> = ok(tokenForTests());
  return {
    read: createReader({
      client: () => Promise.resolve(ok(client)),
      accounts: {
        token: () => Promise.resolve(token),
        reportError: (accountId, error) => reported.push({ accountId, error }),
        reportWorks: (accountId) => works.push(accountId),
      },
    }),
    server,
    reported,
    works,
    setToken: (next) => {
      token = next;
    },
  };
}
