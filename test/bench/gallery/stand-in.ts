import { createServer } from 'node:http';

import { people, profileOf } from './posts.ts';
import type { ManyPosts, Person } from './posts.ts';

/** A token of a person; any other is the first one's. */
export const tokenOf = ({ id }: Person): string => `token-of-${id}`;

const personOf = (authorization: string): Person =>
  people.find((person) => authorization === `Bearer ${tokenOf(person)}`) ?? people[0];

/** Stands for Instagram: what a start of the app asks for, of the account that is measured. */
export interface StandIn {
  readonly origin: string;
  /** Whose posts it hands out from now on. */
  serve(posts: ManyPosts): void;
  stop(): void;
}

/** Starts it on a free port of this computer. */
export async function startStandIn(): Promise<StandIn> {
  let served: ManyPosts | null = null;

  function answer(path: string, query: URLSearchParams, person: Person): object | null {
    if (path.endsWith('/refresh_access_token')) {
      const access_token = query.get('access_token') ?? tokenOf(person);
      return { access_token, token_type: 'bearer', expires_in: 5_183_944 };
    }
    if (path.endsWith('/me')) return { ...profileOf(person), media_count: served?.count ?? 0 };
    if (!path.endsWith('/me/media')) return null;
    const limit = Number(query.get('limit') ?? 25);
    return served?.page(Number(query.get('after') ?? 0), limit) ?? { data: [] };
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const reply = answer(pathname, searchParams, personOf(request.headers.authorization ?? ''));
    response.writeHead(reply === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    serve: (posts) => {
      served = posts;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
