import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';

import { AccountActionsProvider } from '../../../renderer/accounts/account-actions.tsx';
import type { AccountActions } from '../../../renderer/accounts/account-actions.tsx';
import { AppActionsProvider } from '../../../renderer/app/app-actions.tsx';
import type { AppActions } from '../../../renderer/app/app-actions.tsx';
import { BridgeProvider } from '../../../renderer/bridge/bridge-context.tsx';
import { createQueryClient } from '../../../renderer/bridge/query-client.ts';
import { createFakeBridge } from './fake-bridge.ts';
import type { FakeBridge } from './fake-bridge.ts';

export interface Surroundings {
  readonly bridge: FakeBridge;
  /** Which of the page's actions were set going, with what, in order. */
  readonly done: readonly string[];
  readonly wrapper: (props: { readonly children: ReactNode }) => ReactElement;
}

/** What stands around every part of the page: the bridge, the answers kept, the actions. */
export function createSurroundings(bridge = createFakeBridge()): Surroundings {
  const done: string[] = [];
  const actions: AppActions = {
    signIn: (provider) => done.push(`sign in: ${provider}`),
    signInAgain: () => done.push('sign in again'),
    openMetaApp: (step) => done.push(['open the Meta app', step ?? []].flat().join(': ')),
    signInWithBrowser: () => done.push('sign in with the browser'),
    openTokenDialog: () => done.push('paste a token'),
    openSettings: (section) => done.push(`open settings: ${section ?? 'as left'}`),
    openBestNine: () => done.push('open the Best Nine'),
    openHelp: (page) => done.push(`open help: ${page}`),
  };
  const accountActions: AccountActions = {
    switchTo: (accountId) => done.push(`switch to ${accountId}`),
    add: () => done.push('add an account'),
    signInAgain: ({ id }) => done.push(`sign in again to ${id}`),
    signOut: ({ id }) => done.push(`sign out of ${id}`),
    signOutOfAll: () => done.push('sign out of all'),
    remove: ({ id }) => done.push(`remove ${id}`),
    asked: { other: null, putAway: () => done.push('put it away') },
    noteLeft: (at) => done.push(`left at ${at ?? 'nothing'}`),
    takeLeft: () => null,
  };
  const queries = createQueryClient();
  return {
    bridge,
    done,
    wrapper: ({ children }) => (
      <BridgeProvider value={bridge}>
        <QueryClientProvider client={queries}>
          <AppActionsProvider value={actions}>
            <AccountActionsProvider value={accountActions}>{children}</AccountActionsProvider>
          </AppActionsProvider>
        </QueryClientProvider>
      </BridgeProvider>
    ),
  };
}

export interface RenderedPage {
  readonly container: RenderResult['container'];
  readonly rerender: RenderResult['rerender'];
  readonly unmount: RenderResult['unmount'];
  readonly user: UserEvent;
  readonly bridge: FakeBridge;
  readonly done: readonly string[];
}

/** Shows a part of the page as it stands in the app, with a person in front of it. */
export function renderPage(part: ReactElement, bridge?: FakeBridge): RenderedPage {
  const { wrapper, ...surroundings } = createSurroundings(bridge);
  const user = userEvent.setup();
  const { container, rerender, unmount } = render(part, { wrapper });
  return { container, rerender, unmount, user, ...surroundings };
}
