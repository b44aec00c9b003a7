import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';

import type { Post } from '../../../../preload/contract/post.ts';
import Viewer from '../../../../renderer/viewer/viewer.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, mediaId, post, postId } from '../samples.ts';

interface ShownProps {
  readonly posts: readonly Post[];
  readonly count: number;
  readonly from: number;
  readonly onNear: (from: number, to: number) => void;
  readonly onSearchHashtag?: (hashtag: string) => void;
}

function Shown({ posts, count, from, onNear, ...rest }: ShownProps): ReactElement {
  const [place, setPlace] = useState<number | null>(null);
  return (
    <>
      <button type="button" onClick={() => setPlace(from)}>
        Open
      </button>
      {place !== null && (
        <Viewer
          accountId={accountId}
          at={(at) => posts[at]}
          count={count}
          place={place}
          order="newest"
          onPlace={setPlace}
          onNear={onNear}
          onClose={() => setPlace(null)}
          {...rest}
        />
      )}
    </>
  );
}

export const carousel = post(2, { kind: 'carousel', media: [medium(21), medium(22), medium(23)] });
export const three = [post(1), carousel, post(3)];

/** Opens the viewer from a button. */
export async function showViewer(
  posts: readonly Post[] = three,
  from = 0,
  count = posts.length,
  bridge = createFakeBridge(),
  rest: Pick<ShownProps, 'onSearchHashtag'> = {},
) {
  const near: (readonly [number, number])[] = [];
  const onNear = (first: number, last: number): void => void near.push([first, last]);
  const page = renderPage(
    <Shown posts={posts} count={count} from={from} onNear={onNear} {...rest} />,
    bridge,
  );
  await page.user.click(screen.getByText('Open'));
  return { ...page, near };
}

export const dialog = (): HTMLElement => screen.getByRole('dialog');
export const name = (): string | null => dialog().getAttribute('aria-label');
export const shownMedium = (): string | null | undefined =>
  dialog().querySelector('img, video')?.getAttribute('src');
export const addressOf = (owner: number, of: number): string =>
  `media://${accountId}/posts/${postId(owner)}/${mediaId(of)}/original`;
