import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { createMediaStore } from '../../../../main/library/media/media-store.ts';
import type { MediaStore } from '../../../../main/library/media/media-store.ts';
import { createAccountMemories } from '../../../../main/posts/account-memory.ts';
import { createReader } from '../../../../main/posts/instagram-reader.ts';
import type { ReadWithToken } from '../../../../main/posts/instagram-reader.ts';
import { createMediaFiles } from '../../../../main/posts/media-files.ts';
import type { MediaFiles } from '../../../../main/posts/media-files.ts';
import { createPosts } from '../../../../main/posts/posts.ts';
import type { Posts } from '../../../../main/posts/posts.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { accountIdOf, mediaIdSchema, postIdSchema } from '../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import type { MediaTarget } from '../../../../preload/contract/media-address.ts';
import { ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { createClientUnderTest, tokenForTests } from '../instagram/client-under-test.ts';
import { bytes, startFileServer } from '../library/file-server.ts';
import type { FileServer, Serve } from '../library/file-server.ts';
import { makeFolder } from '../library/sample-files.ts';

export const account = accountIdOf('override', '17841400000000001');

export const asPostId = (id: string): ReturnType<typeof postIdSchema.parse> =>
  postIdSchema.parse(id);

/** What `media:` asks for. */
export function medium(
  postId: string,
  mediaId = postId,
  rendition: 'original' | 'thumbnail' = 'original',
): MediaTarget {
  return {
    kind: 'medium',
    accountId: account,
    postId: asPostId(postId),
    mediaId: mediaIdSchema.parse(mediaId),
    rendition,
  };
}

/** A post as the Graph API writes it. */
export function post(id: string, fields: Readonly<Record<string, unknown>> = {}): object {
  return { id, media_type: 'IMAGE', timestamp: '2026-06-22T10:45:00+0000', ...fields };
}

export const graph = (value: unknown, code = 200): Serve => {
  const body = JSON.stringify(value);
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(body);
  };
};

export interface PostsUnderTest {
  readonly posts: Posts;
  readonly files: MediaFiles;
  readonly store: MediaStore;
  readonly read: ReadWithToken;
  /** Stands for the Graph API (`/v26.0/…`) and for the network that has the files. */
  readonly server: FileServer;
  readonly reported: readonly { readonly accountId: AccountId; readonly error: AppError }[];
  readonly works: readonly AccountId[];
  readonly renamed: readonly string[];
  /** Answers `/me/media` with these posts. */
  readonly servePosts: (...media: readonly object[]) => void;
  /** Answers a file; answers its address. */
  readonly serveFile: (path: string, body: Uint8Array) => string;
  readonly setToken: (token: Result<ReturnType<typeof tokenForTests>, AppError>) => void;
}

/** Everything between the contract and the wire, for real: client, store, files and HTTP. */
export async function createPostsUnderTest(): Promise<PostsUnderTest> {
  const server = await startFileServer();
  const { client } = createClientUnderTest(server.origin);
  const reported: { readonly accountId: AccountId; readonly error: AppError }[] = [];
  const works: AccountId[] = [];
  const renamed: string[] = [];
  let token: Result<ReturnType<typeof tokenForTests>, AppError> = ok(tokenForTests());
  const read = createReader({
    client: () => Promise.resolve(ok(client)),
    accounts: {
      token: () => Promise.resolve(token),
      reportError: (accountId, error) => reported.push({ accountId, error }),
      reportWorks: (accountId) => works.push(accountId),
    },
  });
  const store = createMediaStore({
    folder: join(makeFolder(), 'library'),
    fetch: globalThis.fetch,
  });
  onTestFinished(() => store.dispose());
  const memories = createAccountMemories();
  const files = createMediaFiles({
    read,
    memories,
    store,
    loopbackOf: () => server.origin,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const posts = createPosts({
    read,
    memories,
    files,
    onProfile: (_accountId, { username }) => renamed.push(username),
  });
  return {
    posts,
    files,
    store,
    read,
    server,
    reported,
    works,
    renamed,
    servePosts: (...media) => server.serve('/v26.0/me/media', graph({ data: media })),
    serveFile: (path, body) => {
      server.serve(path, bytes(body));
      return server.origin + path;
    },
    setToken: (next) => {
      token = next;
    },
  };
}
