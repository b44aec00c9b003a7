import { Fragment } from 'react';
import type { ReactElement } from 'react';

import type { Piece } from './text-pieces.ts';

/** A text with what was found in it marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  return (
    <>
      {pieces.map(({ text, isMarked }, place) =>
        // Pieces never move within a text: the place is the identity.
        // eslint-disable-next-line react/no-array-index-key
        isMarked ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
      )}
    </>
  );
}
