import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Menu, app, dialog, ipcMain, powerMonitor, protocol, safeStorage, session } from 'electron';
import type { BrowserWindow } from 'electron';

import type { AccountId } from '../preload/contract/ids.ts';
import manifest from '../package.json' with { type: 'json' };
import { createAccountHandlers } from './auth/account-handlers.ts';
import { createAccounts } from './auth/accounts.ts';
import { createMetaApp } from './auth/meta-app.ts';
import { logProcessWarnings } from './auth/process-warnings.ts';
import { createPrepareSignIn } from './auth/prepare-sign-in.ts';
import { createRefreshSchedule } from './auth/refresh-schedule.ts';
import { createSecretCipher } from './auth/secret-cipher.ts';
import { createSignInBrowser } from './auth/sign-in-browser.ts';
import { createSignInPartition } from './auth/sign-in-partition.ts';
import { createSignInWindow } from './auth/sign-in-window.ts';
import { createSignIn } from './auth/sign-in.ts';
import { systemTimers } from './auth/timers.ts';
import { createTokenVault } from './auth/token-vault.ts';
import { createClock } from './clock.ts';
import { createDemoAccount } from './demo/demo-account.ts';
import { createKeptDemo } from './demo/kept-demo.ts';
import { openReporting } from './diagnostics/open-reporting.ts';
import { readEnvironment } from './environment.ts';
import { createInstagramServices } from './instagram-services.ts';
import { createInstagramHttp } from './instagram/http.ts';
import { openExport } from './export/electron/open-export.ts';
import { handleCalls } from './ipc/handle-calls.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createSendEvent } from './ipc/send-event.ts';
import { chooseFolder } from './library/electron/choose-folder.ts';
import { openLibrary } from './library/electron/open-library.ts';
import { recoverFromCrashes } from './lifecycle/crash-recovery.ts';
import { quitGracefully } from './lifecycle/quit-gracefully.ts';
import { runtimeState } from './lifecycle/runtime-state.ts';
import { handleUncaught } from './lifecycle/uncaught.ts';
import { createFileLog } from './log/file-log.ts';
import { logFileIn } from './log/log-files.ts';
import { installApplicationMenu } from './menu/install-application-menu.ts';
import { attachContextMenu } from './menu/context-menu.ts';
import { dialogWords } from './messages/dialogs.ts';
import { askForPictureFile } from './moments/ask-for-picture-file.ts';
import { createMoments } from './moments/moments.ts';
import { createPictureFile } from './moments/picture-file.ts';
import { createReader } from './posts/instagram-reader.ts';
import { createMediaFiles } from './posts/media-files.ts';
import { createOriginalFiles } from './posts/original-files.ts';
import { createPosts } from './posts/posts.ts';
import { createAppHandler } from './protocols/app-protocol.ts';
import { createMediaHandler } from './protocols/media-protocol.ts';
import { registerSchemes } from './protocols/register-schemes.ts';
import { helpAddresses } from './security/help-pages.ts';
import { openExternal } from './security/open-external.ts';
import { guardWebContents } from './security/web-contents-guard.ts';
import { createSessionState } from './session-state.ts';
import { openElectronSettingsFile } from './settings/electron-settings-file.ts';
import { openSettings } from './settings/electron/open-settings.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { openSetup } from './setup/open-setup.ts';
import { tellAboutSettings } from './settings/tell-about-settings.ts';
import { createMainWindow, pageAddress, raise } from './windows/main-window.ts';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Before the app is ready: what can only be said then, and what must be first. */
function prepare(): void {
  registerSchemes(protocol);
  // `--no-sandbox` comes from the launcher, for root only; enableSandbox would override it, and
  // Chromium refuses to run as root with it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Playing a video's sound needs a gesture anyway; nothing here starts by itself.
  app.setAppUserModelId('app.albumen.desktop');
}

/** Everything that lives as long as the app, in the order in which it is given to one another. */
function compose(): void {
  const environment = readEnvironment(process.env, app.isPackaged);
  const dataFolder = app.getPath('userData');
  const logFolder = join(dataFolder, 'logs');
  const log = createFileLog({ folder: logFolder });
  handleUncaught(log, logFileIn(logFolder));
  logProcessWarnings(process, log);
  for (const name of environment.refused) log.warn('an override was refused', { name });

  const clock = createClock(environment.now);
  const runtime = runtimeState(process.versions.electron, manifest.devDependencies.electron);
  const settings = createSettingsStore({ file: openElectronSettingsFile(dataFolder, clock), log });
  const cipher = createSecretCipher({ storage: safeStorage, platform: process.platform, log });
  const vault = createTokenVault({ settings, cipher, timers: systemTimers, log });
  const partition = createSignInPartition({ log });
  const accounts = createAccounts({ settings, vault, clock, wipeSignIn: partition.wipe, log });
  const metaApp = createMetaApp({ settings, vault, overrides: environment });

  let window: BrowserWindow | null = null;
  const signInWindow = createSignInWindow({
    partition,
    parent: () => window,
    openExternal,
    timers: systemTimers,
    log,
  });
  guardWebContents(app, signInWindow.owns);
  const browser = createSignInBrowser({ openExternal, timers: systemTimers });
  const signIn = createSignIn({ window: signInWindow, browser, accounts, log });

  // In memory, without cookies and cache: the default session wrote secrets into its disk cache.
  const httpSession = (): Electron.Session => session.fromPartition('http', { cache: false });
  const http = createInstagramHttp({ fetch: (url, init) => httpSession().fetch(url, init) });
  const { demoPictures } = environment;
  const demo = createKeptDemo({
    account: createDemoAccount({
      start: async (secrets) => {
        const { openDemoInstagram } = await import('./demo/electron/open-demo.ts');
        const bundled = fromHere('../demo-pictures');
        return openDemoInstagram({ secrets, bundled, own: demoPictures, clock, log });
      },
    }),
    keeper: {
      read: async () => {
        const secret = await vault.get('demo/secrets');
        return secret.ok ? secret.value : null;
      },
      write: async (secret) => {
        await vault.put('demo/secrets', secret, 'person');
      },
      delete: () => vault.delete('demo/secrets'),
    },
    clock,
  });
  const services = createInstagramServices({
    http,
    closeConnections: () => httpSession().closeAllConnections(),
    overrideOrigin: environment.instagramOrigin,
    demo,
    clock,
    log,
  });

  const read = createReader({ client: services.client, accounts });
  const onResume = (listener: () => void): (() => void) => {
    powerMonitor.on('resume', listener);
    return () => powerMonitor.off('resume', listener);
  };
  const contents = (): Electron.WebContents | null => window?.webContents ?? null;
  const sendEvent = createSendEvent(contents);
  const { library, readers, home, moving, mediaFolder, ...libraryLife } = openLibrary({
    usualFolder: join(dataFolder, 'library'),
    settings,
    built: {
      entry: fromHere('library-process.js'),
      rendererFolder: fromHere('../renderer'),
      preload: fromHere('../preload/thumbnailer.cjs'),
    },
    accounts,
    read,
    loopbackOf: services.loopbackOf,
    news: {
      syncChanged: (accountId, value) => sendEvent('syncChanged', { accountId, state: value }),
      postsChanged: (accountId) => sendEvent('postsChanged', accountId),
      rebuilt: (accountId, file) => sendEvent('libraryRebuilt', { accountId, file }),
      moving: (move) => sendEvent('libraryMoving', move),
    },
    onResume,
    clock,
    timers: systemTimers,
    log,
  });
  const files = createMediaFiles({ readers, fetchNow: library.fetchNow, mediaFolder });
  const posts = createPosts({ read, readers });
  const exporting = openExport({
    readers,
    files,
    mediaFolder,
    dragFolder: join(dataFolder, 'dragged'),
    window: () => window,
    onSaving: (saving) => sendEvent('savingChanged', saving),
    timers: systemTimers,
    log,
  });
  const prepareSignIn = createPrepareSignIn({ metaApp, services, runtime });
  const appVersion = app.getVersion();
  const state = createSessionState({
    accounts,
    signIn,
    metaApp,
    vault,
    runtime,
    dataFolder,
    appVersion,
  });
  const refresh = createRefreshSchedule({
    accounts,
    endpointsOf: services.endpoints,
    clock,
    timers: systemTimers,
    onResume,
    log,
  });
  const preferences = openSettings({
    settings,
    accounts,
    refresh,
    vault,
    lastSyncAt: libraryLife.lastSyncAt,
    schedule: libraryLife.schedule,
    services,
    appVersion,
    runtime,
    dataFolder,
    logFolder,
    onHealth: (accountId) => sendEvent('healthChanged', accountId),
    openAccount: (accountId) => {
      switchTo(accountId);
      sendEvent('menuCommand', 'settings-accounts');
    },
    onResume,
    clock,
    timers: systemTimers,
    log,
  });

  const accountCalls = createAccountHandlers({
    accounts,
    session: state,
    library,
    home,
    moving,
    demo,
  });
  state.subscribe((value) => sendEvent('sessionChanged', value));
  accounts.subscribe((accountId) => sendEvent('accountChanged', accountId));
  handleCalls({
    ipc: ipcMain,
    handlers: createHandlers({
      session: state,
      settings,
      accounts,
      accountCalls,
      signIn,
      metaApp,
      prepareSignIn,
      setup: openSetup({
        browser,
        signIn,
        metaApp,
        services,
        prepareSignIn,
        read,
        window: () => window,
        onStage: (stage) => sendEvent('setupTestReached', stage),
        onPassed: ({ id }) => void library.startSync(id),
      }),
      services,
      demo,
      posts,
      originals: createOriginalFiles({ readers, mediaFolder }),
      moments: createMoments({ readers, clock }),
      pictureFile: createPictureFile((name) => askForPictureFile(window, name)),
      library,
      libraryPlace: { home, moving, chooseFolder: () => chooseFolder(window) },
      exporting: exporting.handlers,
      reporting: openReporting({ logFolder, accounts, metaApp, runtime, clock }),
      preferences: preferences.handlers,
      runtime,
      openExternal,
    }),
    isOwnWindow: (id) => contents()?.id === id,
    log,
  });

  const openWindow = (): void => {
    window = createMainWindow({
      session: session.defaultSession,
      preload: fromHere('../preload/index.cjs'),
      remembered: settings.get().windowBounds,
      remember: (windowBounds) => settings.update(() => ({ windowBounds })),
      // Twice is once: on macOS a window can be opened again.
      onPainted: () => void accounts.load().then(libraryLife.start),
    });
    window.on('closed', () => {
      window = null;
      // Without its window, a sign-in has nowhere to end.
      void signIn.cancel();
    });
    recoverFromCrashes(window, log);
    attachContextMenu(window);
    void window.loadURL(pageAddress);
  };
  const showWindow = (): void => {
    if (window === null) openWindow();
    else raise(window);
  };

  const switchTo = (accountId: AccountId): void => {
    showWindow();
    void accountCalls.switchAccount({ accountId });
  };

  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitGracefully(
    app,
    async () => {
      refresh.dispose();
      preferences.watch.dispose();
      void signIn.cancel();
      accounts.dispose();
      await exporting.finish();
      await libraryLife.finish();
      await demo.stop();
    },
    log,
  );

  // Scheduled, not awaited: a top-level await of `whenReady` never returns in an ES module.
  void app.whenReady().then(() => {
    protocol.handle('app', createAppHandler(fromHere('../renderer')));
    protocol.handle('media', createMediaHandler(files.resolve));
    installApplicationMenu(Menu, {
      isDevelopment: !app.isPackaged,
      state,
      command: (command) => {
        showWindow();
        sendEvent('menuCommand', command);
      },
      switchTo,
      openHelp: (page) => void openExternal(helpAddresses[page]),
      showAbout: () => app.showAboutPanel(),
    });
    openWindow();
    log.info('started', { version: appVersion, electron: runtime.electron });
    void accounts.load().then(refresh.start).then(preferences.watch.start);
    if (settings.problem !== null) tellAboutSettings(settings.problem);
  });
}

if (app.requestSingleInstanceLock()) {
  prepare();
  try {
    compose();
  } catch (error) {
    // An override that is not valid: a sentence for the developer who set it.
    dialog.showErrorBox(dialogWords.cannotStart, error instanceof Error ? error.message : '');
    app.exit(1);
  }
} else {
  app.quit();
}
