import { useState } from 'react';

import type { PostId } from '../../preload/contract/ids.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import { stepFrom } from './steps.ts';
import type { Step, ViewerPosition } from './steps.ts';

export interface Slides {
  readonly position: ViewerPosition;
  readonly medium: Medium | undefined;
  /** Where the arrows lead; null at an end, and where a post is not loaded yet. */
  readonly back: Step | null;
  readonly on: Step | null;
  /** Does nothing towards a post that is not loaded. */
  readonly go: (step: Step | null) => void;
}

/** Which slide of the open post is on show, and the ways from it. */
export function useSlides(options: {
  readonly post: Post;
  readonly place: number;
  readonly count: number;
  readonly at: (place: number) => Post | undefined;
  readonly onPlace: (place: number) => void;
}): Slides {
  const { post, place, count, at, onPlace } = options;
  const [chosen, setChosen] = useState<{ readonly post: PostId; readonly slide: number }>({
    post: post.id,
    slide: 0,
  });
  // A refresh may have moved the post to another place, or taken slides from it.
  const slide = chosen.post === post.id ? Math.min(chosen.slide, post.media.length - 1) : 0;
  const position = { place, slide, slides: post.media.length, posts: count };
  const loaded = (step: Step | null): Step | null =>
    step !== null && at(step.place) === undefined ? null : step;
  return {
    position,
    medium: post.media[slide],
    back: loaded(stepFrom(position, -1)),
    on: loaded(stepFrom(position, 1)),
    go: (step) => {
      const owner = step === null ? undefined : at(step.place);
      if (step === null || owner === undefined) return;
      setChosen({ post: owner.id, slide: step.slide });
      if (step.place !== place) onPlace(step.place);
    },
  };
}
