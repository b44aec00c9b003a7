import type { AccountId } from '../../../../preload/contract/ids.ts';
import { longestWindow } from '../../../../preload/contract/post.ts';
import type { Post } from '../../../../preload/contract/post.ts';
import { windowBridge } from '../../../../renderer/bridge/window-bridge.ts';
import { activeAccount, valueOf } from '../page/account.ts';
import { every } from '../page/every.ts';

/** What a cell shows of a post. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly colour: string;
}

function shownOf(accountId: AccountId, post: Post): Shown {
  const medium = post.media[0];
  if (medium === undefined) throw new Error('A post without media');
  return {
    id: post.id,
    name: post.caption.map(({ text }) => text).join(''),
    // As `mediumAddress` does, whose schemas a rival is not to pay for.
    address: `media://${accountId}/posts/${post.id}/${medium.id}/thumbnail`,
    colour: medium.colour ?? '',
  };
}

/** Every post of the library: a rival is given all that it is to show. */
export async function readEveryPost(): Promise<readonly Shown[]> {
  const { calls } = windowBridge();
  const accountId = await activeAccount();
  const shown: Shown[] = [];
  for (;;) {
    const { posts } = await valueOf(
      calls.getPosts({ accountId, query: every, offset: shown.length, limit: longestWindow }),
    );
    shown.push(...posts.map((post) => shownOf(accountId, post)));
    if (posts.length < longestWindow) return shown;
  }
}
