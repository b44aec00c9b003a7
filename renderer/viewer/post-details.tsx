import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Count } from '../design/count.tsx';
import { Icon } from '../design/icon.tsx';
import { CaptionHistory } from './caption-history.tsx';
import { captionText } from '../gallery/post-name.ts';
import { formatMoment } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { MarkedText, SearchableText } from '../search/searchable-text.tsx';
import styles from './viewer.module.css';

interface PostDetailsProps {
  readonly accountId: AccountId;
  readonly post: Post;
}

const words = messages.viewer;

/** What was written with the post, when, and how it was received. */
export function PostDetails({ accountId, post }: PostDetailsProps): ReactElement {
  const bridge = useBridge();
  return (
    // It scrolls by itself, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={styles['details']} aria-label={words.details} tabIndex={0}>
      <p className={styles['date']}>
        <span>{messages.gallery.kind[post.kind]}</span>
        <time dateTime={post.postedAt}>{formatMoment(new Date(post.postedAt))}</time>
      </p>
      {captionText(post).trim() === '' ? (
        <p className={styles['quiet']}>{words.noCaption}</p>
      ) : (
        <SearchableText
          segments={post.caption}
          onOpen={(index) =>
            void resultOf(bridge.calls.openCaptionSegment({ accountId, postId: post.id, index }))
          }
        />
      )}
      <p className={styles['counts']}>
        <Icon name="heart" />
        <Count value={post.likes} label={words.likes(post.likes)} />
        <Icon name="comment" />
        <Count value={post.comments} label={words.comments(post.comments)} />
      </p>
      {post.countsFetchedAt !== null && (
        <p className={styles['quiet']}>{messages.sync.countsAt(new Date(post.countsFetchedAt))}</p>
      )}
      {post.goneSince !== null && (
        <p className={styles['quiet']}>{messages.sync.goneSince(new Date(post.goneSince))}</p>
      )}
      <CaptionHistory accountId={accountId} postId={post.id} />
      {post.altText !== null && (
        <div>
          <p className={styles['quiet']}>{words.altText}</p>
          <p dir="auto">
            <MarkedText text={post.altText} />
          </p>
        </div>
      )}
      {post.permalink !== null && (
        <Button
          role="link"
          className={styles['open']}
          title={post.permalink}
          onClick={() => void resultOf(bridge.calls.openPost({ accountId, postId: post.id }))}
        >
          <Icon name="open" size={16} />
          {messages.common.openOnInstagram}
        </Button>
      )}
    </aside>
  );
}
