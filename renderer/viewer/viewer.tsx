import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Medium, Post } from '../../preload/contract/post.ts';
import type { PostOrder } from '../../preload/contract/post-query.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import { classNames } from '../design/class-names.ts';
import { Modal } from '../design/modal.tsx';
import { useStoredState } from '../design/use-stored-state.ts';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { postName } from '../gallery/post-name.ts';
import { messages } from '../messages/messages.ts';
import { isMac } from '../shortcuts/is-mac.ts';
import { CrossFade } from './cross-fade.tsx';
import { PostDetails } from './post-details.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SlideDots } from './slide-dots.tsx';
import { Slide } from './slide.tsx';
import type { Step } from './steps.ts';
import { TurnButtons } from './turn-buttons.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useIdle } from './use-idle.ts';
import { usePreloaded } from './use-preloaded.ts';
import { useSlides } from './use-slides.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { useViewerSlideshow } from './use-viewer-slideshow.ts';
import { useZoom } from './use-zoom.ts';
import { ViewerBar } from './viewer-bar.tsx';
import type { ViewerCommand } from './viewer-keys.ts';
import styles from './viewer.module.css';
import { zoomStep } from './zoom-geometry.ts';

interface ViewerProps {
  readonly accountId: AccountId;
  /** Undefined while it is not loaded. */
  readonly at: (place: number) => Post | undefined;
  readonly count: number;
  readonly place: number;
  /** Of the posts: a slideshow goes to newer ones. */
  readonly order: PostOrder;
  readonly onPlace: (place: number) => void;
  /** Told the places around this one, so that they are loaded. */
  readonly onNear: (from: number, to: number) => void;
  readonly onClose: () => void;
  /** Without it, hashtags are not buttons. Told one without its sign. */
  readonly onSearchHashtag?: (hashtag: string) => void;
}

/** What is on its way to paper. */
interface Printed {
  readonly post: Post;
  readonly address: string;
}

const words = messages.viewer;

/** Posts that are loaded on either side. */
const around = 60;
/** How far an arrow moves a zoomed picture, in CSS pixels. */
const panStep = 80;
const middle = { x: 0, y: 0 };

/** What is painted of a medium: the picture itself, or what stands for it; null for nothing. */
function stillOf(accountId: AccountId, post: Post, medium: Medium | undefined): string | null {
  if (medium === undefined) return null;
  const isPicture = medium.type === 'image' && medium.available;
  if (!isPicture && !medium.hasThumbnail) return null;
  return mediumAddress(accountId, post.id, medium.id, isPicture ? 'original' : 'thumbnail');
}

/**
 * One post, large, over the grid. Left and Right go through a carousel's slides first and then on
 * to the next post; Page Up and Page Down go from post to post. Nothing waits for an animation,
 * and only the slide on show exists, so that Tab cannot reach another.
 */
export default function Viewer(props: ViewerProps): ReactElement | null {
  const post = props.at(props.place);
  return post === undefined ? null : <OpenViewer {...props} post={post} />;
}

function OpenViewer(props: ViewerProps & { readonly post: Post }): ReactElement {
  const { accountId, at, count, place, order, onPlace, onNear, onClose, post } = props;
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const slides = useSlides({ post, place, count, at, onPlace });
  const { position, medium } = slides;
  const shown = `${post.id} ${medium?.id ?? ''}`;
  const zoom = useZoom(shown, stage);
  const fullScreen = useFullScreen(frame);
  const slideshow = useViewerSlideshow({ shown, slides, at, order, isThere: zoom.isThere });
  // What runs by itself is looked at, not operated.
  const isIdle = useIdle(slideshow.phase === 'running');
  const [isDetailed, setDetailed] = useStoredState('viewer-details', z.boolean(), true);
  const [printed, setPrinted] = useState<Printed | null>(null);

  const near = slideshow.wantedPlace ?? place;
  useEffect(() => {
    onNear(Math.max(0, near - around), Math.min(count - 1, near + around));
  }, [near, count, onNear]);

  const ahead: readonly (Step | null)[] = [
    slides.on,
    slides.back,
    { place: place + 1, slide: 0 },
    slideshow.next,
  ];
  usePreloaded(
    ahead.flatMap((step) => {
      const owner = step === null ? undefined : at(step.place);
      if (step === null || owner === undefined) return [];
      return stillOf(accountId, owner, owner.media[step.slide]) ?? [];
    }),
  );

  const still = stillOf(accountId, post, medium);
  const print = still === null ? null : (): void => setPrinted({ post, address: still });
  /** A person who turns has had enough of the slideshow. */
  const turn = (step: Step | null): void => {
    slideshow.end();
    slides.go(step);
  };
  const toggleDetails = (): void => {
    // What has the focus may go: the keys of the dialog must not go with it.
    if (document.activeElement?.closest('aside') !== null) frame.current?.focus();
    setDetailed(!isDetailed);
  };
  const leave = (): void => {
    // Chromium can close a dialog by itself: then there is nothing left to leave but the viewer.
    const isOpen = frame.current?.closest('dialog')?.open === true;
    if (isOpen && fullScreen.isOn) fullScreen.leave();
    else if (isOpen && slideshow.isOn) slideshow.end();
    else onClose();
  };

  const obey = (command: ViewerCommand): void => {
    switch (command.kind) {
      case 'back':
        return turn(slides.back);
      case 'on':
        return turn(slides.on);
      case 'previous-post':
        return turn({ place: place - 1, slide: 0 });
      case 'next-post':
        return turn({ place: place + 1, slide: 0 });
      case 'zoom-in':
        return zoom.by(zoomStep, middle, true);
      case 'zoom-out':
        return zoom.by(1 / zoomStep, middle, true);
      case 'fit':
        return zoom.fit();
      case 'pan':
        return zoom.pan({ x: -panStep * command.towards.x, y: -panStep * command.towards.y }, true);
      case 'details':
        return slideshow.isOn ? undefined : toggleDetails();
      case 'full-screen':
        return fullScreen.toggle();
      case 'slideshow':
        return slideshow.isOn ? slideshow.end() : slideshow.start();
      case 'pause':
        return slideshow.togglePause();
      case 'print':
        return print?.();
      default:
        return assertNever(command);
    }
  };
  const { isZoomed } = zoom;
  useViewerKeys({ isZoomed, isSlideshow: slideshow.isOn, isMac }, obey);

  const hasDetails = isDetailed && !slideshow.isOn;
  const name = postName(post);
  const { slide: onShow, slides: inPost } = position;
  const placeText = words.place(place + 1, Math.max(count, place + 1));
  const spoken = [name, ...(inPost > 1 ? [words.slide(onShow + 1, inPost)] : []), placeText];
  return (
    <Modal className={styles['viewer']} label={name} onClose={leave}>
      <div
        ref={frame}
        className={classNames(styles['frame'], hasDetails && styles['detailed'])}
        tabIndex={-1}
      >
        <div ref={stage} className={classNames(styles['stage'], isIdle && styles['idle'])}>
          <ViewerBar
            place={placeText}
            zoom={zoom}
            fullScreen={fullScreen}
            slideshow={slideshow}
            isDetailed={isDetailed}
            onDetails={toggleDetails}
            onPrint={print}
            onClose={onClose}
            isMac={isMac}
          />
          {medium !== undefined && (
            <Slide
              key={shown}
              accountId={accountId}
              post={post}
              medium={medium}
              zoom={zoom}
              show={slideshow.video}
              onSeen={slideshow.onSeen}
              onUnseen={slideshow.onUnseen}
            />
          )}
          {slideshow.isOn && <CrossFade shown={shown} address={still} />}
          {!slideshow.isOn && <TurnButtons slides={slides} />}
          {!slideshow.isOn && inPost > 1 && (
            <SlideDots
              count={inPost}
              current={onShow}
              onSlide={(target) => slides.go({ place, slide: target })}
            />
          )}
          {slideshow.turnsAfter !== null && (
            <div
              key={`${shown} ${slideshow.turnsAfter}`}
              className={styles['passing']}
              style={{ animationDuration: `${slideshow.turnsAfter}s` }}
            />
          )}
        </div>
        {hasDetails && (
          <PostDetails
            key={post.id}
            accountId={accountId}
            post={post}
            medium={medium}
            isShown={zoom.isThere}
            onSearchHashtag={props.onSearchHashtag}
          />
        )}
        <VisuallyHidden>
          <span aria-live={slideshow.phase === 'running' ? 'off' : 'polite'}>
            {spoken.join('. ')}
          </span>
        </VisuallyHidden>
      </div>
      {printed !== null && (
        <PrintSheet key={printed.address} {...printed} onDone={() => setPrinted(null)} />
      )}
    </Modal>
  );
}
