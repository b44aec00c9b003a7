import type { ReactElement, Ref } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { Icon } from '../design/icon.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './gallery.module.css';
import { PostGrid } from './post-grid.tsx';
import type { PostGridHandle } from './post-grid.tsx';
import type { Posts } from './use-posts.ts';

interface GalleryProps {
  readonly ref: Ref<PostGridHandle>;
  readonly accountId: AccountId;
  readonly posts: Posts;
  /** Whether the account's token is dead: what follows from that is said elsewhere. */
  readonly signedOut: boolean;
  readonly onOpen: (place: number) => void;
}

/** Posts asked for before they come near the window. */
const ahead = 60;

const words = messages.gallery;

function Aside(props: { readonly title: string | null; readonly text: string }): ReactElement {
  return (
    <div className={styles['empty']}>
      <Icon name="picture" size={40} />
      {props.title !== null && <p className={styles['emptyTitle']}>{props.title}</p>}
      <p>{props.text}</p>
    </div>
  );
}

/** Every post, with what to say when there are none, or not all. */
export function Gallery({ ref, accountId, posts, signedOut, onOpen }: GalleryProps): ReactElement {
  const nothingYet = posts.posts.length === 0 && !posts.waiting;
  return (
    <section className={styles['gallery']} aria-label={words.label}>
      {posts.waiting && (
        <VisuallyHidden>
          <span role="status">{words.loadingPosts}</span>
        </VisuallyHidden>
      )}
      {posts.failure !== null && !signedOut && (
        <div className={styles['notice']}>
          <ErrorNotice error={posts.failure} onRetry={() => void posts.refetch()} />
        </div>
      )}
      {nothingYet && posts.complete && <Aside title={words.emptyTitle} text={words.emptyText} />}
      {nothingYet && !posts.complete && signedOut && <Aside title={null} text={words.signedOut} />}
      {(posts.waiting || posts.posts.length > 0) && (
        <PostGrid
          ref={ref}
          accountId={accountId}
          posts={posts.posts}
          count={posts.count}
          busy={posts.waiting}
          onOpen={onOpen}
          onNear={(place) => {
            if (place + ahead >= posts.posts.length) posts.more();
          }}
        />
      )}
      {posts.pageFailure !== null && !signedOut && (
        <div className={styles['notice']}>
          <ErrorNotice error={posts.pageFailure} onRetry={posts.retryPage} />
        </div>
      )}
    </section>
  );
}
