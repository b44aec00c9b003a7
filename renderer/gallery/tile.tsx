import { useState } from 'react';
import type { ReactElement } from 'react';

import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { LinkButton } from '../design/button.tsx';
import { classNames } from '../design/class-names.ts';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { Picture } from '../design/picture.tsx';
import { messages } from '../messages/messages.ts';
import { TileExcerpt } from '../search/tile-excerpt.tsx';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import styles from './tile.module.css';

interface TileProps {
  readonly accountId: AccountId;
  readonly post: Post;
  /** 0 for the one tile that Tab reaches, and for what can be pressed inside it. */
  readonly tabIndex: 0 | -1;
}

interface TileContentProps extends TileProps {
  readonly fit: 'cover' | 'contain';
  /** Whether the picture is worth loading; the mark and what else is said are there anyhow. */
  readonly isNear: boolean;
}

const marks: Readonly<Record<Post['kind'], IconName | null>> = {
  picture: null,
  carousel: 'carousel',
  reel: 'reel',
  video: 'video',
};

/** The address of the small picture that stands for a post; null when there is none. */
export function stillAddress(accountId: AccountId, post: Post): string | null {
  const medium = post.media[0];
  if (medium?.hasThumbnail !== true) return null;
  return mediumAddress(accountId, post.id, medium.id, 'thumbnail');
}

function Withheld({ accountId, post, tabIndex }: TileProps): ReactElement {
  const bridge = useBridge();
  const seen = stillAddress(accountId, post) !== null;
  return (
    <div className={classNames(styles['message'], seen && styles['over'])}>
      <Icon name="broken" size={24} />
      <span>{messages.gallery.withheld}</span>
      {post.permalink !== null && (
        <LinkButton
          className={styles['action']}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            void resultOf(bridge.calls.openPost({ accountId, postId: post.id }));
          }}
        >
          {messages.common.openOnInstagram}
        </LinkButton>
      )}
    </div>
  );
}

/** What one cell of the gallery shows of its post. */
export function TileContent(props: TileContentProps): ReactElement {
  const { accountId, post, tabIndex, fit, isNear } = props;
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState(false);
  const retry = (): void => {
    setBroken(false);
    setAttempt(attempt + 1);
  };
  useRetryAfterSync(accountId, broken, retry);
  const address = stillAddress(accountId, post);
  const mark = marks[post.kind];
  const withheld = post.media[0]?.available === false;

  return (
    <>
      {address !== null && !broken && isNear && (
        <Picture
          key={attempt}
          address={address}
          alt=""
          fit={fit}
          onBroken={() => setBroken(true)}
        />
      )}
      {address === null && !withheld && (
        <div className={styles['message']}>
          <Icon name="video" size={28} />
        </div>
      )}
      {broken && !withheld && (
        <div className={styles['message']}>
          <Icon name="broken" size={24} />
          <span>{messages.sync.notDownloaded}</span>
          <LinkButton
            className={styles['action']}
            role="button"
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              retry();
            }}
          >
            {messages.common.retry}
          </LinkButton>
        </div>
      )}
      {withheld && <Withheld accountId={accountId} post={post} tabIndex={tabIndex} />}
      <TileExcerpt post={post} />
      {post.goneSince !== null && <span className={styles['gone']}>{messages.sync.gone}</span>}
      {mark !== null && (
        <span className={styles['mark']}>
          <Icon name={mark} size={20} />
        </span>
      )}
    </>
  );
}
