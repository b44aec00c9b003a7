import type { ReactElement, ReactNode, Ref } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { MonthCount } from '../../preload/contract/post-query.ts';
import { useColours } from '../bridge/grid-queries.ts';
import { Icon } from '../design/icon.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './gallery.module.css';
import type { GridSelection } from './grid-selection.ts';
import { PostGrid } from './post-grid.tsx';
import type { PostGridHandle } from './post-grid.tsx';
import type { KeptLook } from './use-grid-look.ts';
import type { Posts } from './use-posts.ts';

interface GalleryProps {
  readonly ref: Ref<PostGridHandle>;
  readonly accountId: AccountId;
  readonly posts: Posts;
  /** What keeps the sync from bringing posts; null where nothing does. */
  readonly problem: AppError | null;
  /** Whether posts may be on their way that were never here. */
  readonly firstSync: boolean;
  /** Whether the account's token is dead: what follows from that is said elsewhere. */
  readonly signedOut: boolean;
  readonly onRetry: () => void;
  readonly onOpen: (place: number) => void;
  readonly selection?: GridSelection | undefined;
  /** What to say where a search finds no post; null while every post is asked for. */
  readonly noneFound?: ReactNode;
  readonly months: readonly MonthCount[] | null;
  readonly look: KeptLook;
}

const words = messages.gallery;

function Aside(props: { readonly title: string | null; readonly text: string }): ReactElement {
  return (
    <div className={styles['empty']}>
      <Icon name="picture" size={40} />
      {props.title !== null && <p className={styles['emptyTitle']}>{props.title}</p>}
      <p>{props.text}</p>
    </div>
  );
}

/** Places that are loaded before they come near the window, on either side. */
const ahead = 60;

/** Every post of the library, with what to say when there are none, or not all. */
export function Gallery(props: GalleryProps): ReactElement {
  const { ref, accountId, posts, problem, firstSync, signedOut, onRetry, onOpen } = props;
  const { months, look, noneFound = null } = props;
  const { stored, count, failure } = posts;
  const waiting = stored === null && failure === null;
  // Room for posts that nobody can read would look as if they still loaded.
  const unreadable = stored === null && failure !== null;
  const noneAtAll = stored === 0 && noneFound === null;
  const empty = noneAtAll && count === 0 && failure === null && problem === null;
  // What is here can be looked at whatever the network does: the sync's line says the rest.
  const shown = failure ?? (noneAtAll || problem?.kind !== 'offline' ? problem : null);
  const colourAt = useColours(accountId, posts.query, stored);
  return (
    <section className={styles['gallery']} aria-label={words.label}>
      {(waiting || (firstSync && noneAtAll)) && (
        <VisuallyHidden>
          <span role="status">{words.loadingPosts}</span>
        </VisuallyHidden>
      )}
      {shown !== null && (
        <div className={styles['notice']}>
          <ErrorNotice error={shown} onRetry={onRetry} />
        </div>
      )}
      {empty && !signedOut && <Aside title={words.emptyTitle} text={words.emptyText} />}
      {empty && signedOut && <Aside title={null} text={words.signedOut} />}
      {stored === 0 && noneFound}
      {count > 0 && !unreadable && (
        <PostGrid
          key={JSON.stringify(posts.query)}
          ref={ref}
          accountId={accountId}
          at={posts.at}
          count={count}
          months={months}
          colourAt={colourAt}
          look={look.look}
          onZoom={look.zoom}
          busy={waiting}
          onOpen={onOpen}
          selection={props.selection}
          onNear={(from, to) =>
            posts.show('grid', Math.max(0, from - ahead), Math.min(count - 1, to + ahead))
          }
        />
      )}
    </section>
  );
}
