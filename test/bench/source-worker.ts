import { parentPort, workerData } from 'node:worker_threads';

import { createClock } from '../../main/clock.ts';
import type { PageAsked } from '../../main/library/sync/sync-source.ts';
import type { PostId } from '../../preload/contract/ids.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { instagramSource } from '../unit/main/library/sync/instagram-source.ts';

/** A question to the one who has the client, as main is asked by the library's process. */
export type Question =
  | { readonly id: number; readonly call: 'profile' }
  | { readonly id: number; readonly call: 'page'; readonly asked: PageAsked }
  | { readonly id: number; readonly call: 'post'; readonly post: PostId };

// What `bench-library.ts` starts it with.
const source = instagramSource(workerData as string, createClock(null));
const { signal } = new AbortController();

function answer(question: Question): Promise<unknown> {
  switch (question.call) {
    case 'profile':
      return source.profile(signal);
    case 'page':
      return source.page(question.asked, signal);
    case 'post':
      return source.post(question.post, signal);
    default:
      return assertNever(question);
  }
}

const port = parentPort;
port?.on('message', (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  void answer(question).then((value) => port.postMessage({ id: question.id, value }));
});
