import type { ReactElement } from 'react';

import type { Post } from '../../preload/contract/post.ts';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import styles from './post-details.module.css';

interface HashtagsProps {
  readonly post: Post;
  /** Told the hashtag without its sign. */
  readonly onSearch: (hashtag: string) => void;
}

/** The hashtags of a caption, each once however it is written. */
export function hashtagsOf({ caption }: Post): readonly string[] {
  const byName = new Map<string, string>();
  for (const { kind, text } of caption) {
    const name = text.toLocaleLowerCase();
    if (kind === 'hashtag' && !byName.has(name)) byName.set(name, text);
  }
  return [...byName.values()];
}

/** Hashtags as buttons, which search the library and not Instagram. */
export function Hashtags({ post, onSearch }: HashtagsProps): ReactElement | null {
  const hashtags = hashtagsOf(post);
  if (hashtags.length === 0) return null;
  return (
    <ul className={styles['hashtags']} aria-label={messages.viewer.hashtags}>
      {hashtags.map((hashtag) => (
        <li key={hashtag}>
          <Button
            className={styles['hashtag']}
            aria-label={messages.viewer.searchHashtag(hashtag)}
            onClick={() => onSearch(hashtag.replace(/^[#＃]/, ''))}
          >
            {hashtag}
          </Button>
        </li>
      ))}
    </ul>
  );
}
