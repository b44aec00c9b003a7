import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';

import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Post } from '../../preload/contract/post.ts';
import { Icon } from '../design/icon.tsx';
import { Modal } from '../design/modal.tsx';
import { postName } from '../gallery/post-name.ts';
import { messages } from '../messages/messages.ts';
import { PostDetails } from './post-details.tsx';
import { SlideDots } from './slide-dots.tsx';
import { Slide } from './slide.tsx';
import { stepFrom } from './steps.ts';
import styles from './viewer.module.css';

interface ViewerProps {
  readonly accountId: AccountId;
  /** Undefined while it is not loaded. */
  readonly at: (place: number) => Post | undefined;
  readonly count: number;
  readonly place: number;
  readonly onPlace: (place: number) => void;
  /** Told the places around this one, so that they are loaded. */
  readonly onNear: (from: number, to: number) => void;
  readonly onClose: () => void;
}

const words = messages.viewer;

/** Posts that are loaded on either side. */
const around = 60;

/** Fetches what an arrow key would show next, so that it is there at once. */
function usePreloaded(accountId: AccountId, neighbours: readonly (Post | undefined)[]): void {
  const addresses = neighbours
    .flatMap((post) => {
      const medium = post?.media[0];
      if (post === undefined || medium?.type !== 'image' || !medium.available) return [];
      return [mediumAddress(accountId, post.id, medium.id, 'original')];
    })
    .join(' ');
  useEffect(() => {
    if (addresses === '') return;
    for (const address of addresses.split(' ')) new Image().src = address;
  }, [addresses]);
}

/**
 * One post, large, over the grid. Left and Right go through a carousel's slides first and then on
 * to the next post; Page Up and Page Down go from post to post. Nothing waits for an animation,
 * and only the slide on show exists, so that Tab cannot reach another.
 */
export default function Viewer(props: ViewerProps): ReactElement | null {
  const { accountId, at, count, place, onPlace, onNear, onClose } = props;
  const post = at(place);
  const [chosen, setChosen] = useState<{ readonly post: PostId | null; readonly slide: number }>({
    post: null,
    slide: 0,
  });

  usePreloaded(accountId, [at(place + 1), at(place - 1)]);
  useEffect(() => {
    onNear(Math.max(0, place - around), Math.min(count - 1, place + around));
  }, [place, count, onNear]);

  if (post === undefined) return null;
  // A refresh may have moved the post to another place, or taken slides from it.
  const slide = chosen.post === post.id ? Math.min(chosen.slide, post.media.length - 1) : 0;
  const medium = post.media[slide];
  const position = { place, slide, slides: post.media.length, posts: count };
  /** A post that is not loaded yet cannot be shown: the key does nothing until it is. */
  const loaded = (step: ReturnType<typeof stepFrom>): ReturnType<typeof stepFrom> =>
    step !== null && at(step.place) === undefined ? null : step;
  const back = loaded(stepFrom(position, -1));
  const on = loaded(stepFrom(position, 1));

  const go = (target: { readonly place: number; readonly slide: number } | null): void => {
    const owner = target === null ? undefined : at(target.place);
    if (target === null || owner === undefined) return;
    setChosen({ post: owner.id, slide: target.slide });
    if (target.place !== place) onPlace(target.place);
  };
  const goToPost = (target: number): void => {
    if (at(target) !== undefined) go({ place: target, slide: 0 });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A focused video seeks with the arrow keys.
    const seeking = event.target instanceof HTMLVideoElement;
    const moves: Readonly<Record<string, () => void>> = {
      ...(seeking ? {} : { ArrowLeft: () => go(back), ArrowRight: () => go(on) }),
      PageUp: () => goToPost(place - 1),
      PageDown: () => goToPost(place + 1),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  const backInPost = back?.place === place;
  const onInPost = on?.place === place;
  return (
    <Modal
      className={styles['viewer']}
      label={postName(post)}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={styles['stage']}>
        <div className={styles['top']}>
          <button
            type="button"
            className={styles['control']}
            aria-label={words.close}
            title={words.closeHint}
            data-first-focus=""
            onClick={onClose}
          >
            <Icon name="close" size={22} />
          </button>
          <span className={styles['place']}>
            {words.place(place + 1, Math.max(count, place + 1))}
          </span>
        </div>
        {medium !== undefined && (
          <Slide
            key={`${post.id} ${medium.id}`}
            accountId={accountId}
            post={post}
            medium={medium}
          />
        )}
        <button
          type="button"
          className={styles['back']}
          aria-label={backInPost ? words.previousSlide : words.previous}
          title={backInPost ? words.previousSlideHint : words.previousHint}
          aria-disabled={back === null}
          onClick={() => go(back)}
        >
          <Icon name="left" size={26} />
        </button>
        <button
          type="button"
          className={styles['on']}
          aria-label={onInPost ? words.nextSlide : words.next}
          title={onInPost ? words.nextSlideHint : words.nextHint}
          aria-disabled={on === null}
          onClick={() => go(on)}
        >
          <Icon name="right" size={26} />
        </button>
        {post.media.length > 1 && (
          <SlideDots
            count={post.media.length}
            current={slide}
            onSlide={(target) => go({ place, slide: target })}
          />
        )}
      </div>
      <PostDetails key={post.id} accountId={accountId} post={post} />
    </Modal>
  );
}
