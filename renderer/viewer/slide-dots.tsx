import type { ReactElement } from 'react';

import { messages } from '../messages/messages.ts';
import styles from './viewer.module.css';

interface SlideDotsProps {
  readonly count: number;
  readonly current: number;
  readonly onSlide: (slide: number) => void;
}

/** One dot per slide of a carousel; a dot goes to its slide. */
export function SlideDots({ count, current, onSlide }: SlideDotsProps): ReactElement {
  return (
    <div className={styles['dots']} role="group" aria-label={messages.viewer.slides}>
      {Array.from({ length: count }, (_, slide) => (
        <button
          key={slide}
          type="button"
          className={styles['dot']}
          aria-label={messages.viewer.slide(slide + 1, count)}
          aria-current={slide === current ? 'true' : undefined}
          onClick={() => onSlide(slide)}
        />
      ))}
    </div>
  );
}
