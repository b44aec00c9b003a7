import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { Account, Session } from '../../preload/contract/account.ts';
import type { MenuCommand } from '../../preload/contract/contract.ts';
import type { PostId } from '../../preload/contract/ids.ts';
import { AccountMenu } from '../accounts/account-menu.tsx';
import type { SignInFlow } from '../accounts/sign-in-flow.ts';
import { SignOutDialog } from '../accounts/sign-out-dialog.tsx';
import { useCover, useProfile } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { isUsable } from '../bridge/session-query.ts';
import { Gallery } from '../gallery/gallery.tsx';
import type { PostGridHandle } from '../gallery/post-grid.tsx';
import { usePosts } from '../gallery/use-posts.ts';
import { ProfileHeader } from '../profile/profile-header.tsx';
import { AccountNotices } from './account-notices.tsx';
import { TopBar } from './top-bar.tsx';

const Viewer = lazy(() => import('../viewer/viewer.tsx'));

interface SignedInProps {
  readonly account: Account;
  readonly session: Session;
  readonly flow: SignInFlow;
}

/** Everything a signed-in person sees: the bar, the profile, the posts, the viewer over them. */
export default function SignedIn({ account, session, flow }: SignedInProps): ReactElement {
  const bridge = useBridge();
  const profile = useProfile(account.id);
  const cover = useCover(account.id);
  const posts = usePosts(account.id, profile.data?.posts ?? null);
  const grid = useRef<PostGridHandle>(null);
  const [open, setOpen] = useState<PostId | null>(null);
  const [signingOut, setSigningOut] = useState(false);
  const [refreshing, setRefreshing] = useState(false);
  const signedOut = !isUsable(account.token);
  const openPlace = open === null ? -1 : posts.posts.findIndex(({ id }) => id === open);

  const refresh = async (): Promise<void> => {
    if (refreshing) return;
    setRefreshing(true);
    await Promise.all([profile.refetch(), posts.refetch(), cover.refetch()]);
    setRefreshing(false);
  };

  const obey = useEffectEvent((command: MenuCommand) => {
    if (command === 'sign-out') {
      // One modal at a time: the confirmation is not to lie under or over the viewer.
      setOpen(null);
      setSigningOut(true);
    } else if (command === 'refresh') void refresh();
  });
  useEffect(() => bridge.events.menuCommand((command) => obey(command)), [bridge]);

  const closeViewer = (): void => {
    setOpen(null);
    if (openPlace >= 0) grid.current?.focusPlace(openPlace);
  };

  return (
    <>
      <TopBar
        demo={account.provider === 'demo'}
        refreshing={refreshing}
        onRefresh={() => void refresh()}
      >
        <AccountMenu
          account={account}
          profile={profile.data}
          onSignOut={() => setSigningOut(true)}
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
        <ProfileHeader
          account={account}
          profile={profile.data}
          cover={cover.isError ? null : cover.data}
          waiting={profile.isPending}
        />
        <Gallery
          ref={grid}
          accountId={account.id}
          posts={posts}
          signedOut={signedOut}
          onOpen={(place) => setOpen(posts.posts[place]?.id ?? null)}
        />
      </main>
      {openPlace >= 0 && (
        <Suspense fallback={null}>
          <Viewer
            accountId={account.id}
            posts={posts.posts}
            count={posts.count}
            place={openPlace}
            onPlace={(place) => setOpen(posts.posts[place]?.id ?? null)}
            onMore={posts.more}
            onClose={closeViewer}
          />
        </Suspense>
      )}
      {signingOut && <SignOutDialog account={account} onClose={() => setSigningOut(false)} />}
    </>
  );
}
