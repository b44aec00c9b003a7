import { ok } from '../../preload/contract/result.ts';
import type { SignInBrowser } from '../auth/sign-in-browser.ts';
import type { Handlers } from '../ipc/handle-calls.ts';
import type { SetupFiles } from './setup-file.ts';
import type { SetupTest } from './test-run.ts';

/** The handlers of setting Albumen up, and of the way in by hand. */
export type SetupHandlers = Pick<
  Handlers,
  'testSetup' | 'saveSetup' | 'openSetup' | 'pasteAddress'
>;

/** Makes them. */
export function createSetupHandlers(dependencies: {
  readonly browser: Pick<SignInBrowser, 'paste'>;
  readonly files: SetupFiles;
  readonly test: SetupTest;
}): SetupHandlers {
  const { browser, files, test } = dependencies;
  return {
    testSetup: async ({ oldRuntimeAccepted }) => ok(await test.run(oldRuntimeAccepted)),
    saveSetup: () => files.save(),
    openSetup: () => files.open(),
    pasteAddress: ({ text }) => browser.paste(text),
  };
}
