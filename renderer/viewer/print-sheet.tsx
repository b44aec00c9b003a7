import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';

import type { Post } from '../../preload/contract/post.ts';
import { captionText, kindAndDay, postName } from '../gallery/post-name.ts';
import { formatMoment } from '../messages/format.ts';
import styles from './print-sheet.module.css';

interface PrintSheetProps {
  readonly post: Post;
  /** Of the picture to print. */
  readonly address: string;
  /** It was printed, or will not be. */
  readonly onDone: () => void;
}

/**
 * The one thing on paper while it exists: a picture, its caption and its date, beside the page
 * and not seen on the screen. The page prints itself, by `window.print()`: main's
 * `webContents.print` refuses where no printer is set up, and with it saving as PDF.
 */
export function PrintSheet({ post, address, onDone }: PrintSheetProps): ReactElement {
  const image = useRef<HTMLImageElement>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    let isWanted = true;
    const printed = (): void => done();
    window.addEventListener('afterprint', printed);
    image.current?.decode().then(
      () => {
        if (isWanted) window.print();
      },
      () => {
        if (isWanted) done();
      },
    );
    return () => {
      isWanted = false;
      window.removeEventListener('afterprint', printed);
    };
  }, []);

  const caption = captionText(post).trim();
  return createPortal(
    <figure className={styles['sheet']}>
      <img ref={image} src={address} alt={postName(post)} />
      <figcaption>
        {caption !== '' && <p dir="auto">{caption}</p>}
        <p>{caption === '' ? kindAndDay(post) : formatMoment(new Date(post.postedAt))}</p>
      </figcaption>
    </figure>,
    document.body,
  );
}
