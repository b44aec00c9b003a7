import type { ReactElement, ReactNode, Ref } from 'react';

import { messages } from '../messages/messages.ts';
import styles from './gallery-toolbar.module.css';

interface GalleryToolbarProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** Controls in a row; one that grows takes the room that is left. */
  readonly children: ReactNode;
}

/** What stays at hand above the posts while they scroll: the search, and how the grid looks. */
export function GalleryToolbar({ ref, children }: GalleryToolbarProps): ReactElement {
  return (
    <div ref={ref} role="group" aria-label={messages.gallery.tools} className={styles['toolbar']}>
      {children}
    </div>
  );
}
