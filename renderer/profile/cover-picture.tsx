import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mediumAddress } from '../../preload/contract/media-address.ts';
import type { Cover } from '../../preload/contract/post.ts';
import { Picture } from '../design/picture.tsx';
import { coverBox } from './cover-box.ts';
import type { CoverBox } from './cover-box.ts';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import styles from './cover-picture.module.css';

interface CoverPictureProps {
  readonly accountId: AccountId;
  /** Undefined while it is being looked for, null when there is none. */
  readonly cover: Cover | null | undefined;
}

const none: CoverBox = { width: 0, height: 0 };
/** What Instagram stores most landscapes at: the room kept until the real size is known. */
const usual = { width: 1080, height: 720 };

/** The cover that can be shown: the wanted one, else the one before, while it cannot be loaded. */
function useLoadable(accountId: AccountId, wanted: Cover | null | undefined) {
  const [state, setState] = useState<{
    readonly wanted: Cover | null | undefined;
    readonly broken: boolean;
    readonly before: Cover | null;
  }>({ wanted, broken: false, before: null });
  if (state.wanted !== wanted) {
    const before = state.broken ? state.before : (state.wanted ?? null);
    setState({ wanted, broken: false, before });
  }
  useRetryAfterSync(accountId, state.broken, () => setState({ ...state, broken: false }));
  return {
    cover: state.broken && wanted !== null ? state.before : wanted,
    fail: (): void =>
      setState({ ...state, broken: true, before: state.broken ? null : state.before }),
  };
}

/**
 * The newest landscape behind the profile. Its room is there from the start, so that the posts
 * below do not jump when it comes; it closes only for an account that has none. A new post is the
 * cover before its picture is here: until then the one before stays.
 */
export function CoverPicture({ accountId, cover: wanted }: CoverPictureProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ width: 0, density: 1, windowHeight: 0 });
  const { cover, fail } = useLoadable(accountId, wanted);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { devicePixelRatio: density, innerHeight: windowHeight } = window;
      const next = { width: element.clientWidth, density, windowHeight };
      setPlace((old) =>
        old.width === next.width &&
        old.density === next.density &&
        old.windowHeight === next.windowHeight
          ? old
          : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);

  const absent = cover === null;
  const box = absent
    ? none
    : coverBox(cover ?? usual, place.width, place.density, place.windowHeight);
  return (
    <div ref={frame} className={styles['frame']} style={{ height: box.height }}>
      {!absent && (
        <div className={styles['cover']} style={{ width: box.width, height: box.height }}>
          {cover !== undefined && (
            <Picture
              address={mediumAddress(accountId, cover.postId, cover.mediaId, 'original')}
              alt=""
              onBroken={fail}
            />
          )}
        </div>
      )}
    </div>
  );
}
