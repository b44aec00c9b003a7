import type { ReactElement } from 'react';

import type { TextSegment } from '../../preload/contract/post.ts';
import { LinkButton } from './button.tsx';
import styles from './rich-text.module.css';

interface RichTextProps {
  readonly segments: readonly TextSegment[];
  /** Opens a link, mention or hashtag by its place in the list. */
  readonly onOpen: (index: number) => void;
}

/** A biography or caption as it was written: its line breaks, its links, in its own direction. */
export function RichText({ segments, onOpen }: RichTextProps): ReactElement {
  return (
    <p className={styles['text']} dir="auto">
      {segments.map((segment, index) =>
        segment.kind === 'text' ? (
          segment.text
        ) : (
          // Segments never move within a text: the place is the identity.
          // eslint-disable-next-line react/no-array-index-key
          <LinkButton key={index} onClick={() => onOpen(index)}>
            {segment.text}
          </LinkButton>
        ),
      )}
    </p>
  );
}
