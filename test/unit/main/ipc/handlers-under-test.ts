import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { createAccountHandlers } from '../../../../main/auth/account-handlers.ts';
import { createAccounts } from '../../../../main/auth/accounts.ts';
import { createMetaApp } from '../../../../main/auth/meta-app.ts';
import type { MetaAppOverrides } from '../../../../main/auth/meta-app.ts';
import { createPrepareSignIn } from '../../../../main/auth/prepare-sign-in.ts';
import { createSecretCipher } from '../../../../main/auth/secret-cipher.ts';
import { createSignInBrowser } from '../../../../main/auth/sign-in-browser.ts';
import { createSignIn } from '../../../../main/auth/sign-in.ts';
import type { SignInSurface } from '../../../../main/auth/sign-in-window.ts';
import { createTokenVault } from '../../../../main/auth/token-vault.ts';
import { createDemoAccount } from '../../../../main/demo/demo-account.ts';
import { startDemoInstagram } from '../../../../main/demo/demo-instagram.ts';
import { createKeptDemo } from '../../../../main/demo/kept-demo.ts';
import type { ExportHandlers } from '../../../../main/export/export-handlers.ts';
import { createInstagramHttp } from '../../../../main/instagram/http.ts';
import type { AccessToken } from '../../../../main/instagram/instagram-types.ts';
import { createInstagramServices } from '../../../../main/instagram-services.ts';
import { createHandlers } from '../../../../main/ipc/handlers.ts';
import type { Handlers } from '../../../../main/ipc/handle-calls.ts';
import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import type { Library } from '../../../../main/library/library.ts';
import { createLibraryHome } from '../../../../main/library/move/library-home.ts';
import { createLibraryMoving } from '../../../../main/library/move/library-moving.ts';
import { createReader } from '../../../../main/posts/instagram-reader.ts';
import { createMoments } from '../../../../main/moments/moments.ts';
import { createPictureFile } from '../../../../main/moments/picture-file.ts';
import { createOriginalFiles } from '../../../../main/posts/original-files.ts';
import { createPosts } from '../../../../main/posts/posts.ts';
import { createSetupFiles } from '../../../../main/setup/setup-file.ts';
import { createSetupHandlers } from '../../../../main/setup/setup-handlers.ts';
import { createSetupTest } from '../../../../main/setup/test-run.ts';
import type { SettingsHandlers } from '../../../../main/settings/settings-handlers.ts';
import { createSessionState } from '../../../../main/session-state.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import { defaultRedirectUri } from '../../../../preload/contract/meta-app-input.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { testMetaApp } from '../../../faults/faulty-instagram.ts';
import type { FaultyInstagram } from '../../../faults/faulty-instagram.ts';
import { createFakeStorage } from '../auth/fake-storage.ts';
import { createFakeTime } from '../auth/fake-timers.ts';
import { openSettings, silent } from '../auth/profile-folder.ts';
import { consentIn } from '../demo/demo-under-test.ts';
import { makeFolder } from '../library/sample-files.ts';
import { tokenFor } from '../library/sync/instagram-source.ts';
import { mixedPosts, sampleAlbum } from '../library/sync/sample-album.ts';
import { instagramWith } from '../library/sync/sync-under-test.ts';

export type Person = 'allows' | 'closes the window';

/** A sign-in window whose person presses the page's button, or closes the window. */
function windowOf(person: () => Person): SignInSurface {
  return {
    focus: () => {},
    run: async ({ authorizeUrl }) => {
      if (person() === 'closes the window') return fail({ kind: 'sign-in-window-closed' });
      const page = await (await fetch(authorizeUrl)).text();
      const answer = await fetch(new URL('/oauth/authorize', authorizeUrl), {
        method: 'POST',
        body: new URLSearchParams({ consent: consentIn(page), decision: 'allow' }),
        redirect: 'manual',
      });
      const callback = new URL(answer.headers.get('location') ?? '');
      return ok(callback.searchParams.get('code') ?? '');
    },
  };
}

const noOverrides: MetaAppOverrides = { appId: null, appSecret: null, redirectUri: null };

/**
 * A library whose process takes note of what it is asked.
 * @param refusal what a deletion is answered with
 */
function notedLibrary(asked: string[], refusal: () => AppError | null): Library {
  const note = (name: string) => (accountId: AccountId) => {
    asked.push(`${name} ${accountId}`);
    return Promise.resolve(ok(null));
  };
  const idle = { phase: 'idle', lastCompletedAt: null } as const;
  return {
    fetchNow: {
      file: () => Promise.resolve(fail({ kind: 'not-found' })),
      profilePicture: () => Promise.resolve(fail({ kind: 'not-found' })),
    },
    startSync: note('startSync'),
    pauseSync: note('pauseSync'),
    resumeSync: note('resumeSync'),
    syncState: async (accountId) => note('syncState')(accountId).then(() => ok(idle)),
    storageUse: async (accountId) =>
      note('storageUse')(accountId).then(() => ok({ files: 3, bytes: 9 })),
    setAside: () => null,
    setKeeping: (keeping) => {
      asked.push(`setKeeping ${keeping}`);
      return Promise.resolve(ok(null));
    },
    close: note('close'),
    deleteAll: async (accountId) => {
      await note('deleteAll')(accountId);
      const error = refusal();
      return error === null ? ok(null) : fail(error);
    },
  };
}

const refuse = (): Result<never, AppError> => fail({ kind: 'not-found' });
/** What is done with selected posts has a test of its own. */
const noExport: ExportHandlers = {
  copyCaptions: refuse,
  copyLinks: refuse,
  saveOriginals: refuse,
  saveAgain: refuse,
  cancelSaving: refuse,
  getSaving: refuse,
  putSavingAway: refuse,
  showSaved: refuse,
  showInFolder: refuse,
  dragOut: refuse,
  showPostMenu: refuse,
};

/** Settings, too. */
const noSettings: SettingsHandlers = {
  getHealth: refuse,
  getPreferences: refuse,
  setTheme: refuse,
  setSyncing: refuse,
  getDiagnostics: refuse,
  showLog: refuse,
};

export interface Served {
  readonly handlers: Handlers;
  /** What the library's process was asked. */
  readonly asked: readonly string[];
  readonly opened: readonly string[];
  readonly setPerson: (person: Person) => void;
  /** What the disk answers a deletion with from now on. */
  readonly refuseDeletion: (error: AppError | null) => void;
  /** Whether the demo's server runs, and whether its secrets are kept. */
  readonly demo: () => { readonly runs: boolean; readonly kept: boolean };
  readonly instagram: FaultyInstagram;
  /** Such as a person pastes. */
  readonly token: AccessToken;
}

/** The handlers over everything that main has, but for windows and the library's process. */
export async function serve(
  options: { readonly isCurrent?: boolean; readonly metaApp?: boolean } = {},
): Promise<Served> {
  const folder = makeFolder();
  const time = createFakeTime();
  const { clock, timers } = time;
  const log = silent;
  const instagram = await instagramWith(mixedPosts(2, 1), { time });
  const settings = openSettings(folder);
  const storage = createFakeStorage().asyncCalls;
  const cipher = createSecretCipher({ storage, platform: 'linux', log });
  const vault = createTokenVault({ settings, cipher, timers, log });
  const accounts = createAccounts({
    settings,
    vault,
    clock,
    wipeSignIn: () => Promise.resolve(),
    log,
  });
  const overrides = options.metaApp === false ? noOverrides : testMetaApp;
  const metaApp = createMetaApp({ settings, vault, overrides });
  let person: Person = 'allows';
  const opened: string[] = [];
  const openExternal = (address: string): Promise<Result<null, AppError>> => {
    opened.push(address);
    return Promise.resolve(ok(null));
  };
  const browser = createSignInBrowser({ openExternal, timers });
  const signIn = createSignIn({ window: windowOf(() => person), browser, accounts, log });
  let secret: string | null = null;
  const demo = createKeptDemo({
    account: createDemoAccount({
      start: (secrets) =>
        startDemoInstagram({
          secrets,
          redirectUri: defaultRedirectUri,
          pictures: sampleAlbum(folder, mixedPosts(2, 1)),
          cutPicture: () => null,
          clock,
          log,
        }),
    }),
    keeper: {
      read: () => Promise.resolve(secret),
      write: async (next) => {
        secret = next;
      },
      delete: () => {
        secret = null;
      },
    },
    clock,
  });
  onTestFinished(async () => {
    accounts.dispose();
    await demo.stop();
  });
  const services = createInstagramServices({
    http: createInstagramHttp({ fetch: globalThis.fetch }),
    closeConnections: () => Promise.resolve(),
    overrideOrigin: instagram.origin,
    demo,
    clock,
    log,
  });
  const read = createReader({ client: services.client, accounts });
  const readers = createAccountReaders({ folder });
  onTestFinished(() => readers.dispose());
  const current = options.isCurrent ?? true;
  const runtime = { electron: '33.2.1', released: '45.4.1', current };
  const prepareSignIn = createPrepareSignIn({ metaApp, services, runtime });
  const asked: string[] = [];
  let refusal: AppError | null = null;
  const home = createLibraryHome({ settings, usual: folder });
  const moving = createLibraryMoving({
    settings,
    home,
    ask: () => Promise.resolve(fail({ kind: 'cancelled' })),
    closeReaders: () => {},
    onReleased: () => {},
    onState: () => {},
    log,
  });
  const session = createSessionState({
    accounts,
    signIn,
    metaApp,
    vault,
    runtime,
    dataFolder: folder,
    appVersion: '0.1.0',
  });
  const library = notedLibrary(asked, () => refusal);
  const handlers = createHandlers({
    session,
    accounts,
    accountCalls: createAccountHandlers({ accounts, session, library, home, moving, demo }),
    signIn,
    metaApp,
    prepareSignIn,
    setup: createSetupHandlers({
      browser,
      files: createSetupFiles({
        metaApp,
        ask: { toSave: () => Promise.resolve(null), toOpen: () => Promise.resolve(null) },
      }),
      test: createSetupTest({
        signIn,
        provider: services.realProvider,
        prepare: prepareSignIn,
        read,
        onStage: () => {},
        onPassed: () => {},
      }),
    }),
    services,
    demo,
    posts: createPosts({ read, readers }),
    moments: createMoments({ readers, clock }),
    pictureFile: createPictureFile(() => Promise.resolve(null)),
    originals: createOriginalFiles({
      readers,
      mediaFolder: (accountId) => join(folder, accountId, 'media'),
    }),
    library,
    libraryPlace: { home, moving, chooseFolder: () => Promise.resolve(null) },
    settings,
    runtime,
    exporting: noExport,
    // Has a test of its own, too.
    reporting: { copyReport: refuse },
    preferences: noSettings,
    openExternal,
  });
  return {
    handlers,
    asked,
    opened,
    setPerson: (next) => {
      person = next;
    },
    refuseDeletion: (error) => {
      refusal = error;
    },
    demo: () => ({ runs: demo.origin() !== null, kept: secret !== null }),
    instagram,
    token: tokenFor(clock),
  };
}
