import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactElement } from 'react';

import styles from './viewer.module.css';

/** What a slideshow asks of a video; `null` outside of one, where it plays when it is told to. */
export type VideoShow = 'play' | 'pause' | null;

interface VideoSlideProps {
  readonly address: string;
  readonly poster: string | undefined;
  readonly label: string;
  readonly show: VideoShow;
  readonly onBroken: () => void;
  /** It came to its end, in a slideshow or not. */
  readonly onEnded: () => void;
  /** The browser does not let it play by itself. */
  readonly onRefused: () => void;
}

/** A video with the browser's own controls. Once it is no longer in the page it does not play. */
export function VideoSlide(props: VideoSlideProps): ReactElement {
  const { address, poster, label, show, onBroken, onEnded, onRefused } = props;
  const video = useRef<HTMLVideoElement>(null);
  const refused = useEffectEvent((error: unknown) => {
    // Leaving or pausing it before it has begun aborts, and refuses nothing.
    if (!(error instanceof DOMException && error.name === 'AbortError')) onRefused();
  });
  useEffect(() => {
    if (show === 'play') video.current?.play().catch((error: unknown) => refused(error));
    else if (show === 'pause') video.current?.pause();
  }, [show]);
  return (
    // Instagram hands out no subtitles; the caption stands beside the video.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={video}
      className={styles['video']}
      src={address}
      poster={poster}
      aria-label={label}
      controls
      playsInline
      preload="metadata"
      onError={onBroken}
      onEnded={onEnded}
    />
  );
}
