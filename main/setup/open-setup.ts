import type { BrowserWindow } from 'electron';

import type { Account } from '../../preload/contract/account.ts';
import type { TestStage } from '../../preload/contract/setup.ts';
import type { MetaAppStore } from '../auth/meta-app.ts';
import type { PrepareSignIn } from '../auth/prepare-sign-in.ts';
import type { SignInBrowser } from '../auth/sign-in-browser.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { InstagramServices } from '../instagram-services.ts';
import type { ReadWithToken } from '../posts/instagram-reader.ts';
import { askForSetupFile } from './ask-for-setup-file.ts';
import { createSetupFiles } from './setup-file.ts';
import { createSetupHandlers } from './setup-handlers.ts';
import type { SetupHandlers } from './setup-handlers.ts';
import { createSetupTest } from './test-run.ts';

/** Puts together what sets Albumen up. */
export function openSetup(dependencies: {
  readonly browser: SignInBrowser;
  readonly signIn: SignIn;
  readonly metaApp: MetaAppStore;
  readonly services: InstagramServices;
  readonly prepareSignIn: PrepareSignIn;
  readonly read: ReadWithToken;
  readonly window: () => BrowserWindow | null;
  readonly onStage: (stage: TestStage) => void;
  readonly onPassed: (account: Account) => void;
}): SetupHandlers {
  const { browser, signIn, metaApp, services, read, onStage, onPassed } = dependencies;
  return createSetupHandlers({
    browser,
    files: createSetupFiles({ metaApp, ask: askForSetupFile(dependencies.window) }),
    test: createSetupTest({
      signIn,
      provider: services.realProvider,
      prepare: dependencies.prepareSignIn,
      read,
      onStage,
      onPassed,
    }),
  });
}
