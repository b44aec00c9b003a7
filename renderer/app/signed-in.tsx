import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import { isSignedIn, isUsable } from '../../preload/contract/account.ts';
import type { Account, Session } from '../../preload/contract/account.ts';
import type { MenuCommand } from '../../preload/contract/contract.ts';
import type { PostId } from '../../preload/contract/ids.ts';
import type { Cover } from '../../preload/contract/post.ts';
import { bringsPosts } from '../../preload/contract/sync.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import { AccountMenu } from '../accounts/account-menu.tsx';
import type { SignInFlow } from '../accounts/sign-in-flow.ts';
import { asksOverAll } from '../accounts/asks-over-all.ts';
import { ReadyAccounts } from '../accounts/ready-accounts.tsx';
import { useArrival, useEntersGallery } from '../accounts/use-arrival.ts';
import { useCover, useProfile } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { useMonths } from '../bridge/grid-queries.ts';
import { Gallery } from '../gallery/gallery.tsx';
import { GridControls } from '../gallery/grid-controls.tsx';
import type { PostGridHandle } from '../gallery/post-grid.tsx';
import { useGridLook } from '../gallery/use-grid-look.ts';
import { OnThisDay } from '../moments/on-this-day.tsx';
import { ProfileHeader } from '../profile/profile-header.tsx';
import { NothingFound } from '../search/nothing-found.tsx';
import { SearchProvider } from '../search/search-context.tsx';
import { SearchTools } from '../search/search-tools.tsx';
import { useGallerySearch } from '../search/use-gallery-search.ts';
import { RebuiltNotice } from '../sync/rebuilt-notice.tsx';
import { SelectionArea } from '../selection/selection-area.tsx';
import { useSelectable } from '../selection/use-selectable.tsx';
import { SyncLine } from '../sync/sync-line.tsx';
import { useRebuilt } from '../sync/use-rebuilt.ts';
import { useSync } from '../sync/use-sync.ts';
import { useOpenPost } from '../viewer/use-open-post.ts';
import { AccountNotices } from './account-notices.tsx';
import styles from './signed-in.module.css';
import { TopBar } from './top-bar.tsx';

const Viewer = lazy(() => import('../viewer/viewer.tsx'));

interface SignedInProps {
  readonly account: Account;
  readonly session: Session;
  readonly flow: SignInFlow;
}

/** Files among which a cover is likely to be, if there is one. */
const fewFiles = 40;

/** While the first pictures come there may be a cover yet: its room stays open. */
function coverToShow(
  cover: Cover | null | undefined,
  sync: SyncState | null,
): Cover | null | undefined {
  const mayCome =
    sync === null || (sync.phase === 'running' && sync.progress.filesStored < fewFiles);
  return cover === null && mayCome ? undefined : cover;
}

/** Everything a signed-in person sees: the bar, the profile, the posts, the viewer over them. */
export default function SignedIn({ account, session, flow }: SignedInProps): ReactElement {
  const bridge = useBridge();
  const profile = useProfile(account.id);
  const cover = useCover(account.id);
  const sync = useSync(account.id);
  const syncing = sync.state === null ? null : bringsPosts(sync.state);
  const grid = useRef<PostGridHandle>(null);
  const accountButton = useRef<HTMLButtonElement>(null);
  const { enter, takeEntering } = useEntersGallery();
  const search = useGallerySearch(account.id, grid, {
    promised: profile.data?.posts ?? null,
    syncing,
    takeEntering,
  });
  const { posts, isNarrowed, around, setGallery } = search;
  const [open, setOpen] = useState<PostId | null>(null);
  const rebuilt = useRebuilt(account.id);
  const months = useMonths(account.id, posts.query);
  const look = useGridLook();
  const signedOut = !isUsable(account.token);
  const opened = useOpenPost(posts, open);
  // What was open stood among posts that are gone from sight.
  const [openIn, setOpenIn] = useState(posts.query);
  if (openIn !== posts.query) {
    setOpenIn(posts.query);
    setOpen(null);
  }
  const openPlace = (place: number): void => setOpen(posts.at(place)?.id ?? null);
  const selectable = useSelectable({
    accountId: account.id,
    query: posts.query,
    posts,
    grid,
    onOpen: openPlace,
  });

  const refresh = (): void => {
    void resultOf(bridge.calls.startSync({ accountId: account.id }));
    if (profile.isError) void profile.refetch();
    if (posts.failure !== null) posts.refetch();
  };

  const obey = useEffectEvent((command: MenuCommand) => {
    if (asksOverAll(command)) setOpen(null);
    else if (command === 'refresh') refresh();
  });
  useEffect(() => bridge.events.menuCommand((command) => obey(command)), [bridge]);
  useArrival({ accountButton, enterGallery: enter, isViewerOpen: open !== null });

  const { show } = posts;
  const showNear = useCallback(
    (from: number, to: number): void => show('viewer', from, to),
    [show],
  );
  const closeViewer = (): void => {
    setOpen(null);
    if (opened !== null) grid.current?.focusPlace(opened.place);
  };

  return (
    <SearchProvider value={around}>
      <TopBar
        demo={account.provider === 'demo'}
        refreshing={sync.state?.phase === 'running'}
        onRefresh={isSignedIn(account.token) ? refresh : null}
      >
        <AccountMenu
          account={account}
          accounts={session.accounts}
          profile={profile.data}
          buttonRef={(button) => {
            accountButton.current = button;
          }}
        />
      </TopBar>
      <main>
        <AccountNotices
          account={account}
          session={session}
          flow={flow}
          profileFailure={profile.error?.error ?? null}
          onRetryProfile={() => void profile.refetch()}
        />
        {rebuilt !== null && (
          <div className={styles['notices']}>
            <RebuiltNotice key={rebuilt} file={rebuilt} />
          </div>
        )}
        <ProfileHeader
          account={account}
          profile={profile.data}
          cover={cover.isError ? null : coverToShow(cover.data, sync.state)}
          waiting={profile.isPending}
        />
        <OnThisDay accountId={account.id} />
        <SyncLine accountId={account.id} state={sync.state} />
        <SearchTools accountId={account.id} search={search}>
          {posts.count > 0 && (
            <GridControls
              accountId={account.id}
              query={posts.query}
              months={months}
              count={posts.stored ?? 0}
              look={look}
              onPlace={(place) => grid.current?.focusPlace(place, 'top')}
            />
          )}
        </SearchTools>
        <div ref={setGallery} className={styles['posts']}>
          <SelectionArea selectable={selectable}>
            <Gallery
              ref={grid}
              accountId={account.id}
              posts={posts}
              problem={signedOut ? null : sync.problem}
              firstSync={syncing !== false}
              signedOut={signedOut}
              onRetry={refresh}
              onOpen={openPlace}
              selection={selectable.grid}
              months={months}
              look={look}
              noneFound={
                isNarrowed ? (
                  <NothingFound
                    query={posts.query}
                    mayGrow={syncing !== false}
                    onClear={around.controls.clear}
                  />
                ) : null
              }
            />
          </SelectionArea>
        </div>
      </main>
      {opened !== null && (
        <Suspense fallback={null}>
          <Viewer
            accountId={account.id}
            at={opened.at}
            count={posts.stored ?? posts.count}
            place={opened.place}
            order={posts.query.order}
            onPlace={openPlace}
            onNear={showNear}
            onClose={closeViewer}
            onSearchHashtag={around.controls.searchFor}
          />
        </Suspense>
      )}
      <ReadyAccounts
        accounts={session.accounts.filter(({ id }) => id !== account.id)}
        isShown={posts.stored !== null}
      />
    </SearchProvider>
  );
}
