import type { ReactElement } from 'react';

import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import type { Slides } from './use-slides.ts';
import styles from './viewer.module.css';

const words = messages.viewer;

/** The two buttons that do what the arrows do. */
export function TurnButtons({ slides }: { readonly slides: Slides }): ReactElement {
  const { position, back, on, go } = slides;
  const backInPost = back?.place === position.place;
  const onInPost = on?.place === position.place;
  return (
    <>
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
    </>
  );
}
