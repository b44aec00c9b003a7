import type { ReactElement } from 'react';

import type { TextRange } from '../../preload/contract/match-ranges.ts';
import type { TextSegment } from '../../preload/contract/post.ts';
import { LinkButton } from './button.tsx';
import { Marked } from './marked.tsx';
import styles from './rich-text.module.css';
import { piecesOf, rangesOf } from './text-pieces.ts';

interface RichTextProps {
  readonly segments: readonly TextSegment[];
  /** Opens a link, mention or hashtag by its place in the list. */
  readonly onOpen: (index: number) => void;
  /** Does something here with a hashtag, in place of opening it. */
  readonly onHashtag?: ((hashtag: string) => void) | undefined;
  /** What to mark, in the text of all segments joined. */
  readonly marks?: readonly TextRange[];
}

/** A biography or caption as it was written: its line breaks, its links, in its own direction. */
export function RichText(props: RichTextProps): ReactElement {
  const { segments, onOpen, onHashtag, marks = [] } = props;
  const text = segments.map((segment) => segment.text).join('');
  const ranges = rangesOf(segments.map((segment) => segment.text));
  return (
    <p className={styles['text']} dir="auto">
      {segments.map((segment, index) => {
        // Segments never move within a text: the place is the identity.
        const key = `${index}`;
        const marked = <Marked key={key} pieces={piecesOf(text, marks, ranges[index])} />;
        if (segment.kind === 'text') return marked;
        return segment.kind === 'hashtag' && onHashtag !== undefined ? (
          <LinkButton key={key} role="button" onClick={() => onHashtag(segment.text)}>
            {marked}
          </LinkButton>
        ) : (
          <LinkButton key={key} onClick={() => onOpen(index)}>
            {marked}
          </LinkButton>
        );
      })}
    </p>
  );
}
