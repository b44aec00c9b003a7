import { hasPage, isSignedIn } from '../../preload/contract/account.ts';
import type { Account, Runtime } from '../../preload/contract/account.ts';
import type { SignInPlace } from '../../preload/contract/contract.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { providerOf } from '../../preload/contract/ids.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { defaultRedirectUri } from '../../preload/contract/meta-app-input.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { AccountHandlers } from '../auth/account-handlers.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { MetaAppStore } from '../auth/meta-app.ts';
import type { PrepareSignIn } from '../auth/prepare-sign-in.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { KeptDemo } from '../demo/kept-demo.ts';
import type { ReportHandlers } from '../diagnostics/report-handlers.ts';
import type { ExportHandlers } from '../export/export-handlers.ts';
import { isAccessToken } from '../instagram/access-token.ts';
import type { InstagramServices } from '../instagram-services.ts';
import type { Library } from '../library/library.ts';
import type { LibraryHome } from '../library/move/library-home.ts';
import type { LibraryMoving } from '../library/move/library-moving.ts';
import type { OriginalFiles } from '../posts/original-files.ts';
import { dialogWords } from '../messages/dialogs.ts';
import type { Moments } from '../moments/moments.ts';
import type { PictureFile } from '../moments/picture-file.ts';
import type { Posts } from '../posts/posts.ts';
import { helpAddresses } from '../security/help-pages.ts';
import type { SessionState } from '../session-state.ts';
import type { SetupHandlers } from '../setup/setup-handlers.ts';
import type { SettingsHandlers } from '../settings/settings-handlers.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './handle-calls.ts';

/** Everything that calls of the page are answered with. */
export interface HandlerDependencies {
  readonly session: SessionState;
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly accounts: Accounts;
  /** Who is shown, and who is signed out. */
  readonly accountCalls: AccountHandlers;
  readonly signIn: SignIn;
  readonly metaApp: MetaAppStore;
  readonly prepareSignIn: PrepareSignIn;
  /** What sets Albumen up, and the way in by hand. */
  readonly setup: SetupHandlers;
  readonly services: InstagramServices;
  readonly demo: KeptDemo;
  readonly posts: Posts;
  readonly originals: OriginalFiles;
  readonly moments: Moments;
  readonly pictureFile: PictureFile;
  readonly library: Library;
  readonly libraryPlace: {
    readonly home: LibraryHome;
    readonly moving: LibraryMoving;
    /** Asks the person; null where none was chosen. */
    readonly chooseFolder: () => Promise<string | null>;
  };
  /** What is done with posts that a person selected. */
  readonly exporting: ExportHandlers;
  readonly reporting: ReportHandlers;
  readonly preferences: SettingsHandlers;
  readonly runtime: Runtime;
  readonly openExternal: (address: string) => Promise<Result<null, AppError>>;
}

/** The handlers of all calls. */
export function createHandlers(dependencies: HandlerDependencies): Handlers {
  const { session, accounts, signIn, metaApp, services, demo, posts, library } = dependencies;
  const { moments, pictureFile, settings, runtime, originals, prepareSignIn } = dependencies;
  const { openExternal } = dependencies;
  const { home, moving, chooseFolder } = dependencies.libraryPlace;

  async function open(asked: Promise<Result<string, AppError>>): Promise<Result<null, AppError>> {
    const address = await asked;
    return address.ok ? openExternal(address.value) : address;
  }

  /** An old runtime is for trying and testing: the person must have been told. */
  const isAccepted = (oldRuntimeAccepted: boolean): boolean =>
    runtime.current || oldRuntimeAccepted;

  async function signInToDemo(): ReturnType<SignIn['start']> {
    const result = await signIn.start('demo', async () => {
      const { secrets } = await demo.start();
      const { appId, appSecret } = secrets;
      return services.forSignIn('demo', { appId, appSecret, redirectUri: defaultRedirectUri });
    });
    // It runs only while somebody is signed in to it.
    const isUsed = accounts
      .list()
      .some(({ provider, token }) => provider === 'demo' && isSignedIn(token));
    if (!isUsed && signIn.state().phase === 'idle') await demo.forget();
    return result;
  }

  function signInToInstagram(
    oldRuntimeAccepted: boolean,
    place?: SignInPlace,
  ): ReturnType<SignIn['start']> {
    return signIn.start(services.realProvider, () => prepareSignIn(oldRuntimeAccepted), place);
  }

  /** A sync that failed for want of a permission has ended: the new token is not waited for. */
  function syncAgain({ id }: Account): void {
    void library.startSync(id);
  }

  async function profileAddress(accountId: AccountId): Promise<Result<string, AppError>> {
    const account = accounts.list().find(({ id }) => id === accountId);
    if (account === undefined) return fail({ kind: 'unknown-account' });
    if (!hasPage(account)) return fail({ kind: 'signed-out' });
    const origins = await services.origins(providerOf(accountId));
    if (!origins.ok) return origins;
    return ok(`${origins.value.www}/${encodeURIComponent(account.username)}/`);
  }

  return {
    getSession: async () => ok(await session.read()),

    startSignIn: async ({ provider, oldRuntimeAccepted, place }) => {
      const result = await (provider === 'demo'
        ? signInToDemo()
        : signInToInstagram(oldRuntimeAccepted, place));
      if (result.ok && result.value.outcome === 'signed-in') syncAgain(result.value.account);
      return result;
    },
    cancelSignIn: async () => {
      await signIn.cancel();
      return ok(null);
    },
    signInWithToken: async ({ token, oldRuntimeAccepted }) => {
      if (!isAccepted(oldRuntimeAccepted)) return fail({ kind: 'runtime-not-acknowledged' });
      if (!isAccessToken(token)) return fail({ kind: 'pasted-token-refused', detail: 'its form' });
      const service = await services.forToken(services.realProvider);
      if (!service.ok) return service;
      const account = await signIn.withToken(token, service.value);
      if (account.ok) syncAgain(account.value);
      return account;
    },
    saveMetaApp: async (input) => {
      const saved = await metaApp.save(input);
      if (saved.ok) session.changed();
      return saved;
    },
    ...dependencies.accountCalls,

    getProfile: ({ accountId }) => posts.profile(accountId),
    getPosts: ({ accountId, query, offset, limit }) =>
      posts.window(accountId, query, offset, limit),
    getMonths: ({ accountId, query }) => posts.months(accountId, query),
    getColours: ({ accountId, query, offset, limit }) =>
      posts.colours(accountId, query, offset, limit),
    getPostIds: ({ accountId, query, from, to }) => posts.ids(accountId, query, from, to),
    getFacets: ({ accountId }) => posts.facets(accountId),
    getCaptionHistory: ({ accountId, postId }) => posts.captionHistory(accountId, postId),
    getOriginal: (medium) => originals.describe(medium),
    getCover: ({ accountId }) => posts.cover(accountId),
    getStorageUse: ({ accountId }) => library.storageUse(accountId),
    getRebuilt: ({ accountId }) => ok(library.setAside(accountId)),

    getOnThisDay: ({ accountId }) => moments.onThisDay(accountId),
    getPostYears: ({ accountId }) => moments.years(accountId),
    getBestNine: ({ accountId, year }) => moments.bestNine(accountId, year),
    chooseBestNineFile: async ({ accountId, year }) => {
      const account = accounts.list().find(({ id }) => id === accountId);
      if (account === undefined) return fail({ kind: 'unknown-account' });
      return ok(await pictureFile.choose(dialogWords.bestNineFile(year, account.username)));
    },
    saveBestNine: ({ ticket, bytes }) => pictureFile.write(ticket, bytes),

    getLibrarySettings: () =>
      ok({
        place: home.folder(),
        isThere: home.present().ok,
        keeping: settings.get().library.keeping,
        move: moving.state(),
      }),
    moveLibrary: async () => {
      const folder = await chooseFolder();
      return folder === null ? ok(null) : moving.moveTo(folder);
    },
    retryLibraryMove: () => {
      moving.retry();
      return ok(null);
    },
    cancelLibraryMove: () => moving.cancel(),
    setKeeping: async ({ keeping }) => {
      if (moving.state()?.phase === 'copying') return fail({ kind: 'library-moving' });
      const kept = settings.update((current) => ({ library: { ...current.library, keeping } }));
      return kept.ok ? library.setKeeping(keeping) : kept;
    },

    getSync: ({ accountId }) => library.syncState(accountId),
    startSync: ({ accountId }) =>
      accounts.list().some(({ id, token }) => id === accountId && !isSignedIn(token))
        ? fail({ kind: 'signed-out' })
        : library.startSync(accountId),
    pauseSync: ({ accountId }) => library.pauseSync(accountId),
    resumeSync: ({ accountId }) => library.resumeSync(accountId),

    ...dependencies.exporting,
    ...dependencies.reporting,
    ...dependencies.setup,
    ...dependencies.preferences,

    openWebsite: ({ accountId }) => open(posts.websiteAddress(accountId)),
    openProfile: ({ accountId }) => open(profileAddress(accountId)),
    openPost: ({ accountId, postId }) => open(posts.postAddress(accountId, postId)),
    openBiographySegment: ({ accountId, index }) => open(posts.biographyAddress(accountId, index)),
    openCaptionSegment: ({ accountId, postId, index }) =>
      open(posts.captionAddress(accountId, postId, index)),
    openHelp: ({ page }) => openExternal(helpAddresses[page]),
  };
}
