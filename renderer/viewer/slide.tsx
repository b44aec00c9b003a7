import { useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Picture } from '../design/picture.tsx';
import { Progress } from '../design/progress.tsx';
import { postName } from '../gallery/post-name.ts';
import { messages } from '../messages/messages.ts';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import type { Zoom } from './use-zoom.ts';
import { VideoSlide } from './video-slide.tsx';
import type { VideoShow } from './video-slide.tsx';
import styles from './viewer.module.css';
import { ZoomArea } from './zoom-area.tsx';

interface SlideProps {
  readonly accountId: AccountId;
  readonly post: Post;
  readonly medium: Medium;
  readonly zoom: Zoom;
  readonly show: VideoShow;
  /** A video came to its end. */
  readonly onSeen: () => void;
  /** It cannot be seen, or not to its end by itself. */
  readonly onUnseen: () => void;
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
export function Slide(props: SlideProps): ReactElement {
  const { accountId, post, medium, zoom, show, onSeen, onUnseen } = props;
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState(false);
  const address = mediumAddress(accountId, post.id, medium.id, 'original');
  const thumbnail = medium.hasThumbnail
    ? mediumAddress(accountId, post.id, medium.id, 'thumbnail')
    : undefined;
  const fail = (): void => {
    setBroken(true);
    onUnseen();
  };
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
  if (medium.type === 'video') {
    return (
      <div className={styles['slide']}>
        <VideoSlide
          key={attempt}
          address={address}
          poster={thumbnail}
          label={postName(post)}
          show={show}
          onBroken={fail}
          onEnded={onSeen}
          onRefused={onUnseen}
        />
      </div>
    );
  }
  return (
    <ZoomArea zoom={zoom}>
      <div
        className={styles['slide']}
        style={thumbnail === undefined ? undefined : { backgroundImage: `url("${thumbnail}")` }}
      >
        <Picture
          key={attempt}
          address={address}
          alt={post.altText ?? postName(post)}
          fit="contain"
          onBroken={fail}
          onSize={zoom.onPicture}
        />
      </div>
      {!zoom.isThere && (
        <div className={styles['waiting']}>
          <Progress label={messages.viewer.loading} />
        </div>
      )}
    </ZoomArea>
  );
}
