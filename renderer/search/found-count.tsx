import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';

import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import styles from './search-bar.module.css';

/** In milliseconds: a count for every letter that is typed would never be heard out. */
const pause = 700;

/** How many posts were found; said aloud once that stands still. Null where nothing is searched. */
export function FoundCount({ posts }: { readonly posts: number | null }): ReactElement {
  const text = posts === null ? '' : messages.search.found(posts);
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <span className={styles['found']} aria-hidden="true">
        {text}
      </span>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
