import { useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Picture } from '../design/picture.tsx';
import { postName } from '../gallery/post-name.ts';
import { messages } from '../messages/messages.ts';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import styles from './viewer.module.css';

interface SlideProps {
  readonly accountId: AccountId;
  readonly post: Post;
  readonly medium: Medium;
}

function Broken(props: { readonly text: string; readonly onRetry: () => void }): ReactElement {
  return (
    <div className={styles['message']} role="alert">
      <Icon name="broken" size={40} />
      <p>{props.text}</p>
      <Button onClick={props.onRetry}>{messages.common.retry}</Button>
    </div>
  );
}

/** One picture or video, as large as the stage allows. */
export function Slide({ accountId, post, medium }: SlideProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState(false);
  const address = mediumAddress(accountId, post.id, medium.id, 'original');
  const thumbnail = medium.hasThumbnail
    ? mediumAddress(accountId, post.id, medium.id, 'thumbnail')
    : undefined;
  const retry = (): void => {
    setBroken(false);
    setAttempt(attempt + 1);
  };
  useRetryAfterSync(accountId, broken, retry);

  if (!medium.available) {
    return (
      <div className={styles['message']}>
        {thumbnail === undefined ? (
          <Icon name="broken" size={40} />
        ) : (
          <img className={styles['still']} src={thumbnail} alt="" />
        )}
        <p>{messages.gallery.withheld}</p>
        <p className={styles['why']}>{messages.viewer.withheldWhy}</p>
      </div>
    );
  }
  if (broken) {
    const isVideo = medium.type === 'video';
    return (
      <Broken
        text={isVideo ? messages.viewer.videoBroken : messages.gallery.broken}
        onRetry={retry}
      />
    );
  }
  const isSmallShown = medium.type === 'image' && thumbnail !== undefined;
  return (
    <div
      className={styles['slide']}
      style={isSmallShown ? { backgroundImage: `url("${thumbnail}")` } : undefined}
    >
      {medium.type === 'video' ? (
        // Instagram hands out no subtitles; the caption stands beside the video.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          key={attempt}
          className={styles['video']}
          src={address}
          poster={thumbnail}
          aria-label={postName(post)}
          controls
          playsInline
          preload="metadata"
          onError={() => setBroken(true)}
        />
      ) : (
        <Picture
          key={attempt}
          address={address}
          alt={post.altText ?? postName(post)}
          fit="contain"
          onBroken={() => setBroken(true)}
        />
      )}
    </div>
  );
}
