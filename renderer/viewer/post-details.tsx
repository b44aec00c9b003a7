import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Count } from '../design/count.tsx';
import { Icon } from '../design/icon.tsx';
import { CaptionHistory } from './caption-history.tsx';
import { FileFacts } from './file-facts.tsx';
import { captionText } from '../gallery/post-name.ts';
import { Hashtags } from './hashtags.tsx';
import { formatMoment } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { MarkedText, SearchableText } from '../search/searchable-text.tsx';
import styles from './post-details.module.css';

interface PostDetailsProps {
  readonly accountId: AccountId;
  readonly post: Post;
  /** The one on show. */
  readonly medium: Medium | undefined;
  /** Whether it was painted as Instagram has it. */
  readonly isShown: boolean;
  readonly onSearchHashtag?: ((hashtag: string) => void) | undefined;
}

const words = messages.viewer;

/** What was written with the post, when, how it was received, and what is stored of it. */
export function PostDetails(props: PostDetailsProps): ReactElement {
  const { accountId, post, medium, isShown, onSearchHashtag } = props;
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
      {onSearchHashtag !== undefined && <Hashtags post={post} onSearch={onSearchHashtag} />}
      <div className={styles['group']}>
        <p className={styles['counts']}>
          <Icon name="heart" />
          <Count value={post.likes} label={words.likes(post.likes)} />
          <Icon name="comment" />
          <Count value={post.comments} label={words.comments(post.comments)} />
        </p>
        {post.countsFetchedAt !== null && (
          <p className={styles['quiet']}>
            {messages.sync.countsAt(new Date(post.countsFetchedAt))}
          </p>
        )}
        {post.goneSince !== null && (
          <p className={styles['quiet']}>{messages.sync.goneSince(new Date(post.goneSince))}</p>
        )}
      </div>
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
        <div className={styles['group']}>
          <p className={styles['quiet']}>{words.permalink}</p>
          <p className={styles['address']} dir="ltr">
            {post.permalink}
          </p>
          <div className={styles['actions']}>
            <Button
              role="link"
              title={post.permalink}
              onClick={() => void resultOf(bridge.calls.openPost({ accountId, postId: post.id }))}
            >
              <Icon name="open" size={16} />
              {messages.common.openOnInstagram}
            </Button>
            <CopyButton text={post.permalink} label={words.copyPermalink} />
          </div>
        </div>
      )}
      {medium !== undefined && (
        <FileFacts
          key={medium.id}
          accountId={accountId}
          postId={post.id}
          mediaId={medium.id}
          isShown={isShown}
        />
      )}
    </aside>
  );
}
