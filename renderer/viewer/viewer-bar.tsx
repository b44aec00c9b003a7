import { useRef } from 'react';
import type { ReactElement } from 'react';

import { messages } from '../messages/messages.ts';
import { useSingleKeys } from '../shortcuts/single-keys.ts';
import { BarButton } from './bar-button.tsx';
import { SlideshowControls } from './slideshow-controls.tsx';
import type { FullScreen } from './use-full-screen.ts';
import type { ViewerSlideshow } from './use-viewer-slideshow.ts';
import type { Zoom } from './use-zoom.ts';
import styles from './viewer.module.css';

interface ViewerBarProps {
  readonly place: string;
  readonly zoom: Zoom;
  readonly fullScreen: FullScreen;
  readonly slideshow: ViewerSlideshow;
  readonly isDetailed: boolean;
  readonly onDetails: () => void;
  /** Null where there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly onClose: () => void;
  readonly isMac: boolean;
}

const words = messages.viewer;

/** What can be done with the picture on show; in a slideshow, what can be done with that. */
export function ViewerBar(props: ViewerBarProps): ReactElement {
  const { place, zoom, fullScreen, slideshow, isDetailed, onDetails, onPrint, onClose } = props;
  const starter = useRef<HTMLButtonElement>(null);
  const [singleKeys] = useSingleKeys();
  /** A hint that names a key, where keys do something. */
  const withKey = (hint: string, label: string): string => (singleKeys ? hint : label);
  return (
    <div className={styles['top']}>
      <BarButton
        label={words.close}
        hint={words.closeHint}
        icon="close"
        data-first-focus=""
        onClick={onClose}
      />
      <span className={styles['place']}>{place}</span>
      {zoom.isZoomed && zoom.percent !== null && (
        <button
          type="button"
          className={styles['badge']}
          aria-label={words.fit(zoom.percent)}
          title={withKey(words.fitHint, words.fit(zoom.percent))}
          onClick={zoom.fit}
        >
          {words.percent(zoom.percent)}
        </button>
      )}
      <span className={styles['gap']} />
      {slideshow.isOn && <SlideshowControls slideshow={slideshow} starter={starter} />}
      <BarButton
        ref={starter}
        label={slideshow.isOn ? words.slideshow.end : words.slideshow.start}
        hint={
          slideshow.isOn
            ? words.slideshow.endHint
            : withKey(words.slideshow.startHint, words.slideshow.start)
        }
        icon={slideshow.isOn ? 'stop' : 'slideshow'}
        onClick={slideshow.isOn ? slideshow.end : slideshow.start}
      />
      {!slideshow.isOn && (
        <BarButton
          label={words.print}
          hint={words.printHint(props.isMac)}
          icon="print"
          aria-disabled={onPrint === null}
          onClick={() => onPrint?.()}
        />
      )}
      <BarButton
        label={words.fullScreen}
        hint={withKey(words.fullScreenHint, words.fullScreen)}
        icon={fullScreen.isOn ? 'shrink' : 'expand'}
        aria-pressed={fullScreen.isOn}
        onClick={fullScreen.toggle}
      />
      {!slideshow.isOn && (
        <BarButton
          label={words.details}
          hint={withKey(words.detailsHint, words.details)}
          icon="info"
          aria-pressed={isDetailed}
          onClick={onDetails}
        />
      )}
    </div>
  );
}
