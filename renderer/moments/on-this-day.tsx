import { lazy, Suspense, useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { OnThisDay as OnThisDayPosts } from '../../preload/contract/moments.ts';
import type { Post } from '../../preload/contract/post.ts';
import { z } from '../../preload/contract/zod.ts';
import { asksOverAll } from '../accounts/asks-over-all.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Picture } from '../design/picture.tsx';
import { useStoredState } from '../design/use-stored-state.ts';
import { tileName } from '../gallery/post-name.ts';
import { stillAddress } from '../gallery/tile.tsx';
import { messages } from '../messages/messages.ts';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import { byYear } from './by-year.ts';
import styles from './on-this-day.module.css';
import { useOnThisDay } from './use-on-this-day.ts';

const Viewer = lazy(() => import('../viewer/viewer.tsx'));

const words = messages.moments.onThisDay;

/** Pictures in the strip; the viewer shows the others, too. */
const most = 24;

const daySchema = z.string().nullable();

interface MomentProps {
  readonly accountId: AccountId;
  readonly post: Post;
  readonly onOpen: () => void;
}

/** One small picture, which opens its post. */
function Moment({ accountId, post, onOpen }: MomentProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState(false);
  useRetryAfterSync(accountId, broken, () => {
    setBroken(false);
    setAttempt(attempt + 1);
  });
  const address = stillAddress(accountId, post);
  const colour = post.media[0]?.colour ?? null;
  const name = tileName(post);
  return (
    <button
      type="button"
      className={styles['moment']}
      style={colour === null ? undefined : { backgroundColor: colour }}
      aria-label={name}
      title={name}
      onClick={onOpen}
    >
      {address === null || broken ? (
        <Icon name={post.kind === 'picture' ? 'picture' : 'video'} size={22} />
      ) : (
        <Picture key={attempt} address={address} alt="" onBroken={() => setBroken(true)} />
      )}
    </button>
  );
}

/** The day's posts in the viewer, as they were when it was opened: midnight does not close it. */
function OpenMoments(props: {
  readonly accountId: AccountId;
  readonly posts: readonly Post[];
  readonly first: number;
  readonly onClose: () => void;
}): ReactElement {
  const bridge = useBridge();
  const { accountId, posts, first, onClose } = props;
  const [place, setPlace] = useState(first);
  // One modal at a time: the confirmation is not to lie over the viewer.
  useEffect(
    () =>
      bridge.events.menuCommand((command) => {
        if (asksOverAll(command)) onClose();
      }),
    [bridge, onClose],
  );
  return (
    <Suspense fallback={null}>
      <Viewer
        accountId={accountId}
        at={(other) => posts[other]}
        count={posts.length}
        place={place}
        order="newest"
        onPlace={setPlace}
        onNear={allLoaded}
        onClose={onClose}
      />
    </Suspense>
  );
}

const allLoaded = (): void => undefined;

interface StripProps {
  readonly accountId: AccountId;
  readonly found: OnThisDayPosts;
  readonly onOpen: (place: number) => void;
  readonly onPutAway: () => void;
}

function Strip({ accountId, found, onOpen, onPutAway }: StripProps): ReactElement {
  const title = useId();
  const { day, years, posts } = found;
  const thisYear = Number(day.slice(0, 4));
  const inAll = years.reduce((sum, year) => sum + year.posts, 0);
  const left = Math.max(0, posts.length - most);
  return (
    <section className={styles['strip']} aria-labelledby={title}>
      <div className={styles['card']}>
        <div className={styles['head']}>
          <Icon name="calendar" />
          <h2 id={title} className={styles['title']}>
            {words.title(
              inAll,
              years.map(({ year }) => year),
            )}
          </h2>
        </div>
        <ul className={styles['years']}>
          {byYear(years, posts, most).map(({ year, first, shown }) => (
            <li key={year}>
              <h3 className={styles['year']}>
                {year} <span className={styles['ago']}>{words.yearsAgo(thisYear - year)}</span>
              </h3>
              <ul className={styles['moments']}>
                {shown.map((post, index) => (
                  <li key={post.id}>
                    <Moment
                      accountId={accountId}
                      post={post}
                      onOpen={() => onOpen(first + index)}
                    />
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {left > 0 && (
            <li className={styles['rest']}>
              <Button
                className={styles['more']}
                aria-label={words.moreSpoken(left)}
                onClick={() => onOpen(most)}
              >
                {words.more(left)}
              </Button>
            </li>
          )}
        </ul>
        <Button
          look="icon"
          className={styles['away']}
          aria-label={words.putAway}
          title={words.putAway}
          onClick={onPutAway}
        >
          <Icon name="close" size={16} />
        </Button>
      </div>
    </section>
  );
}

/** What was posted on this day in earlier years, until it is put away for the day. */
export function OnThisDay({ accountId }: { readonly accountId: AccountId }): ReactElement {
  const found = useOnThisDay(accountId);
  const [away, setAway] = useStoredState(`on-this-day:${accountId}`, daySchema, null);
  const [open, setOpen] = useState<{
    readonly posts: readonly Post[];
    readonly first: number;
  } | null>(null);
  return (
    <>
      {found !== undefined && found.posts.length > 0 && found.day !== away && (
        <Strip
          accountId={accountId}
          found={found}
          onOpen={(first) => setOpen({ posts: found.posts, first })}
          onPutAway={() => setAway(found.day)}
        />
      )}
      {open !== null && (
        <OpenMoments accountId={accountId} {...open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
