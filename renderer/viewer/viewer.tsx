import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
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
  readonly posts: readonly Post[];
  /** Posts there are to come, the loaded ones included. */
  readonly count: number;
  readonly place: number;
  readonly onPlace: (place: number) => void;
  /** Asks for the next page of posts. */
  readonly onMore: () => void;
  readonly onClose: () => void;
}

const words = messages.viewer;

/** Posts left before the next page is asked for. */
const nearEnd = 8;

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
  const { accountId, posts, count, place, onPlace, onMore, onClose } = props;
  const post = posts[place];
  const [slides, setSlides] = useState({ place, slide: 0 });
  const slide = slides.place === place ? slides.slide : 0;

  usePreloaded(accountId, [posts[place + 1], posts[place - 1]]);
  useEffect(() => {
    if (place + nearEnd >= posts.length) onMore();
  });

  if (post === undefined) return null;
  const medium = post.media[slide] ?? post.media[0];
  const position = { place, slide, slides: post.media.length, posts: posts.length };
  const back = stepFrom(position, -1);
  const on = stepFrom(position, 1);

  const go = (target: { readonly place: number; readonly slide: number } | null): void => {
    if (target === null) return;
    setSlides(target);
    if (target.place !== place) onPlace(target.place);
  };
  const goToPost = (target: number): void => {
    if (target >= 0 && target < posts.length) go({ place: target, slide: 0 });
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
