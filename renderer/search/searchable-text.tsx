import { useMemo } from 'react';
import type { ReactElement } from 'react';

import { matchRanges } from '../../preload/contract/match-ranges.ts';
import type { TextSegment } from '../../preload/contract/post.ts';
import { Marked } from '../design/marked.tsx';
import { RichText } from '../design/rich-text.tsx';
import { piecesOf } from '../design/text-pieces.ts';
import { useSearchAround } from './search-context.tsx';

interface SearchableTextProps {
  readonly segments: readonly TextSegment[];
  /** Opens a link or mention by its place in the list; a hashtag, too, where nothing searches. */
  readonly onOpen: (index: number) => void;
}

/** A caption with what the search found in it marked, whose hashtags search. */
export function SearchableText({ segments, onOpen }: SearchableTextProps): ReactElement {
  const around = useSearchAround();
  const searched = around?.searched ?? null;
  const marks = useMemo(() => {
    const text = segments.map((segment) => segment.text).join('');
    return searched === null ? [] : matchRanges(text, searched);
  }, [segments, searched]);
  return (
    <RichText
      segments={segments}
      onOpen={onOpen}
      onHashtag={around?.controls.searchFor}
      marks={marks}
    />
  );
}

/** A text without links, with what the search found in it marked. */
export function MarkedText({ text }: { readonly text: string }): ReactElement {
  const searched = useSearchAround()?.searched ?? null;
  const ranges = searched === null ? [] : matchRanges(text, searched);
  return <Marked pieces={piecesOf(text, ranges)} />;
}
