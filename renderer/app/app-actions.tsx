import { createContext, useContext } from 'react';

import type { HelpPage } from '../../preload/contract/contract.ts';
import type { Provider } from '../../preload/contract/ids.ts';
import type { SetupStep } from '../setup/setup-steps.ts';
import type { SettingsSection } from '../../preload/contract/preferences.ts';

export type SignInProvider = 'instagram' | 'demo';

/** The way in to an account's provider; an override stands in for Instagram and is asked as it. */
export const signInProviderOf = (provider: Provider): SignInProvider =>
  provider === 'demo' ? 'demo' : 'instagram';

/** What any part of the page can set going: each may open a dialog of its own. */
export interface AppActions {
  readonly signIn: (provider: SignInProvider) => void;
  /** Signs in to the active account's Instagram again. */
  readonly signInAgain: () => void;
  /** Opens the set-up assistant at a step, or where the person was last. */
  readonly openMetaApp: (step?: SetupStep | null) => void;
  readonly signInWithBrowser: () => void;
  readonly openTokenDialog: () => void;
  /** Opens Settings, where they were left or at a section. */
  readonly openSettings: (section?: SettingsSection) => void;
  readonly openBestNine: () => void;
  readonly openHelp: (page: HelpPage) => void;
}

const AppActionsContext = createContext<AppActions | null>(null);

export const AppActionsProvider = AppActionsContext.Provider;

export function useAppActions(): AppActions {
  const actions = useContext(AppActionsContext);
  if (actions === null) throw new Error('useAppActions outside of AppActionsProvider');
  return actions;
}
