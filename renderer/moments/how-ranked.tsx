import type { ReactElement } from 'react';

import type { BestNine } from '../../preload/contract/moments.ts';
import { Count } from '../design/count.tsx';
import { postName } from '../gallery/post-name.ts';
import { messages } from '../messages/messages.ts';
import styles from './best-nine.module.css';

const words = messages.moments.bestNine;

/** By what the posts were chosen, of when the numbers are, and what was left out. */
export function HowRanked({ best }: { readonly best: BestNine }): ReactElement {
  const { posts, among, year, hiddenLikes, gone, withoutPicture, countsFetched } = best;
  return (
    <section className={styles['ranked']}>
      <h3 className={styles['label']}>{words.howRanked}</h3>
      <p>{words.ranked(among, year)}</p>
      {hiddenLikes > 0 && <p>{words.hiddenLikes(hiddenLikes)}</p>}
      {gone > 0 && <p>{words.gone(gone)}</p>}
      {withoutPicture > 0 && <p>{words.withoutPicture(withoutPicture)}</p>}
      {countsFetched !== null && <p>{words.fetched(countsFetched.first, countsFetched.last)}</p>}
      <details>
        <summary>{words.numbers}</summary>
        <ol className={styles['numbers']}>
          {posts.map((post) => (
            <li key={post.id}>
              <span className={styles['name']} dir="auto">
                {postName(post)}
              </span>
              <span className={styles['counts']}>
                <Count value={post.likes} label={messages.viewer.likes(post.likes)} />
                <Count value={post.comments} label={messages.viewer.comments(post.comments)} />
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
