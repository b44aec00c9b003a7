import { useLayoutEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';

import { messages } from '../messages/messages.ts';
import { BarButton } from './bar-button.tsx';
import { slideshowSeconds } from './slideshow-seconds.ts';
import type { ViewerSlideshow } from './use-viewer-slideshow.ts';
import styles from './viewer.module.css';

interface SlideshowControlsProps {
  readonly slideshow: ViewerSlideshow;
  /** The button that starts and ends it: it gets the focus back. */
  readonly starter: RefObject<HTMLElement | null>;
}

const words = messages.viewer.slideshow;

/** How a slideshow goes. The first button takes the focus, so that Space pauses at once. */
export function SlideshowControls({ slideshow, starter }: SlideshowControlsProps): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  const pause = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const controls = group.current;
    const button = starter.current;
    pause.current?.focus();
    return () => {
      if (controls?.contains(document.activeElement) === true) button?.focus();
    };
  }, [starter]);
  const isPaused = slideshow.phase === 'paused';
  return (
    <div ref={group} className={styles['show']} role="group" aria-label={words.bar}>
      <span className={styles['place']}>{words.left(slideshow.left)}</span>
      <div className={styles['seconds']} role="group" aria-label={words.seconds}>
        {slideshowSeconds.map((each) => (
          <button
            key={each}
            type="button"
            aria-label={words.each(each)}
            aria-pressed={each === slideshow.seconds}
            onClick={() => slideshow.setSeconds(each)}
          >
            {words.brief(each)}
          </button>
        ))}
      </div>
      <BarButton
        ref={pause}
        label={isPaused ? words.resume : words.pause}
        hint={words.pauseHint}
        icon={isPaused ? 'video' : 'pause'}
        onClick={slideshow.togglePause}
      />
    </div>
  );
}
