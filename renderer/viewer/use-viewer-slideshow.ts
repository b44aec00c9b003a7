import { useState } from 'react';

import type { Post } from '../../preload/contract/post.ts';
import type { PostOrder } from '../../preload/contract/post-query.ts';
import { useStoredState } from '../design/use-stored-state.ts';
import { slideshowSecondsSchema } from './slideshow-seconds.ts';
import type { SlideshowSeconds } from './slideshow-seconds.ts';
import { slideshowLeft, slideshowStart, slideshowStep } from './steps.ts';
import type { Step } from './steps.ts';
import type { Slides } from './use-slides.ts';
import { useSlideshow } from './use-slideshow.ts';
import type { Slideshow } from './use-slideshow.ts';
import type { VideoShow } from './video-slide.tsx';

export interface ViewerSlideshow extends Omit<Slideshow, 'start'> {
  readonly isOn: boolean;
  /** From the picture on show; where nothing is newer, from the oldest one. */
  readonly start: () => void;
  readonly seconds: SlideshowSeconds;
  readonly setSeconds: (seconds: SlideshowSeconds) => void;
  /** Posts that are still to come. */
  readonly left: number;
  readonly next: Step | null;
  /** A place that must be loaded before it can begin; null for none. */
  readonly wantedPlace: number | null;
  /** Seconds after which the picture on show is turned; null while that is not a matter of time. */
  readonly turnsAfter: number | null;
  readonly video: VideoShow;
  /** What is on show cannot be seen, or not to its end by itself. */
  readonly onUnseen: () => void;
}

/** The slideshow of the viewer's posts, oldest first. */
export function useViewerSlideshow(options: {
  /** The picture on show, by a name of its own. */
  readonly shown: string;
  readonly slides: Slides;
  readonly at: (place: number) => Post | undefined;
  readonly order: PostOrder;
  /** Whether the picture on show is there to be seen. */
  readonly isThere: boolean;
}): ViewerSlideshow {
  const { shown, slides, at, order, isThere } = options;
  const { position, medium } = slides;
  const [seconds, setSeconds] = useStoredState<SlideshowSeconds>(
    'slideshow-seconds',
    slideshowSecondsSchema,
    5,
  );
  const [unseen, setUnseen] = useState<string | null>(null);
  const isComing = medium?.available === true && unseen !== shown;
  // A video is seen when it ends; a picture's time begins when it is there.
  const tellsWhenSeen = isComing && (medium.type === 'video' || !isThere);
  const step = slideshowStep(position, order);
  const first: Step = { place: slideshowStart(position.posts, order), slide: 0 };
  /** The picture that was on show when it had to begin elsewhere. */
  const [leftFrom, setLeftFrom] = useState<string | null>(null);
  const isBeginning = leftFrom === shown;
  const next = isBeginning ? first : step;
  const isNextLoaded = next !== null && at(next.place) !== undefined;
  const { start, ...slideshow } = useSlideshow({
    shown,
    next: next === null ? 'none' : isNextLoaded ? 'ready' : 'loading',
    seconds,
    tellsWhenSeen,
    onNext: () => slides.go(next),
  });
  const { phase } = slideshow;
  return {
    ...slideshow,
    isOn: phase !== 'off',
    start: () => {
      const isOnlyOne = position.posts === 1 && position.slides === 1;
      const elsewhere = step === null && !isOnlyOne;
      setLeftFrom(elsewhere ? shown : null);
      start(elsewhere ? 'once' : 'time');
    },
    end: () => {
      setLeftFrom(null);
      slideshow.end();
    },
    seconds,
    setSeconds,
    left: slideshowLeft(position, order),
    next,
    wantedPlace: phase !== 'off' && isBeginning ? first.place : null,
    turnsAfter: phase === 'running' && !isBeginning && !tellsWhenSeen ? seconds : null,
    video: phase === 'running' && !isBeginning ? 'play' : phase === 'paused' ? 'pause' : null,
    onUnseen: () => setUnseen(shown),
  };
}
