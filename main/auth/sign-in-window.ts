import { BrowserWindow, dialog, screen } from 'electron';
import type { WebContents } from 'electron';

import type { AppError } from '../../preload/contract/errors.ts';
import { fail } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';
import { signInWindowMessages as words } from '../messages/sign-in-window.ts';
import { besideWindow } from '../windows/beside-window.ts';
import { raise } from '../windows/main-window.ts';
import { webPreferencesFor } from '../windows/web-preferences.ts';
import { createSignInAttempt } from './sign-in-attempt.ts';
import type { AttemptEnd, SignInAttempt, SignInRequest } from './sign-in-attempt.ts';
import { attachPageControls } from './sign-in-page-controls.ts';
import type { SignInPartition } from './sign-in-partition.ts';
import type { Timers } from './timers.ts';

/** Where a person signs in, as the flow sees it. */
export interface SignInSurface {
  /**
   * Opens the window on the authorize page; resolves when the attempt ended, however it did.
   * @param signal ends the attempt
   * @param onTrouble hears what the page in it is known to mean, and null once that is over
   */
  run(
    request: SignInRequest,
    signal: AbortSignal,
    onTrouble: (trouble: AppError | null) => void,
  ): Promise<AttemptEnd>;
  /** Brings the open window to the front. */
  focus(): void;
}

export interface SignInWindow extends SignInSurface {
  /** Whether a page is one of the sign-in window's, whose navigation is decided here. */
  owns(contents: WebContents): boolean;
}

const size = { width: 520, height: 760 };

/** Beside the main window, which explains what goes wrong in this one; null where no room is. */
function placeBeside(parent: BrowserWindow): { readonly x: number; readonly y: number } | null {
  const bounds = parent.getBounds();
  return besideWindow(bounds, size, screen.getDisplayMatching(bounds).workArea);
}

/** Shows which host is visited, and that something is loading. */
function showTitle(window: BrowserWindow, url: string, loading: boolean): void {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host === '') window.setTitle(words.titleOpening);
  else window.setTitle(loading ? words.titleLoading(host) : words.title(host));
}

/**
 * Makes the sign-in window: one at a time, in the sign-in partition, without a preload script. The
 * callback is caught before it is requested, so that the code never leaves the machine.
 */
export function createSignInWindow(dependencies: {
  readonly partition: SignInPartition;
  readonly parent: () => BrowserWindow | null;
  /** Hands an address to the system's browser, or refuses it. */
  readonly openExternal: (address: string) => Promise<unknown>;
  readonly timers: Timers;
  readonly log: Logger;
}): SignInWindow {
  const { partition, timers, log } = dependencies;
  let open: BrowserWindow | null = null;

  /** Asks whether a website that has no part in signing in should open in the browser. */
  function createOffer(window: BrowserWindow): (url: string) => void {
    let asking = false;
    return (url) => {
      if (asking || window.isDestroyed()) return;
      asking = true;
      void dialog
        .showMessageBox(window, {
          type: 'question',
          message: words.elsewhere.message(new URL(url).host),
          detail: words.elsewhere.detail,
          buttons: [words.elsewhere.openInBrowser, words.elsewhere.stay],
          defaultId: 1,
          cancelId: 1,
          noLink: true,
        })
        .then(({ response }) => {
          asking = false;
          if (response === 0 && !window.isDestroyed()) void dependencies.openExternal(url);
        });
    };
  }

  /** The nets in which a callback or a foreign host is caught, on the way out and before. */
  function watchNavigation(
    window: BrowserWindow,
    attempt: SignInAttempt,
    offer: (url: string) => void,
  ): void {
    const { webContents } = window;
    const mayLoadInMain = (url: string): boolean => {
      const verdict = attempt.mainFrameWants(url);
      if (verdict.do === 'offer-browser') offer(verdict.url);
      return verdict.do === 'load';
    };

    // Electron keeps one listener per session: the newest attempt's.
    partition.session().webRequest.onBeforeRequest((details, callback) => {
      const { url, resourceType, webContentsId } = details;
      const allowed =
        resourceType === 'mainFrame'
          ? webContentsId === webContents.id && mayLoadInMain(url)
          : attempt.subFrameWants(url) === 'load';
      callback({ cancel: !allowed });
    });
    webContents.on('will-frame-navigate', (details) => {
      const { url, isMainFrame } = details;
      const allowed = isMainFrame ? mayLoadInMain(url) : attempt.subFrameWants(url) === 'load';
      if (!allowed) details.preventDefault();
    });
    webContents.on('will-redirect', (details) => {
      const { url, isMainFrame } = details;
      const allowed = isMainFrame ? mayLoadInMain(url) : attempt.subFrameWants(url) === 'load';
      if (!allowed) details.preventDefault();
    });
    webContents.setWindowOpenHandler(({ url }) => {
      // One window is enough: what signing in needs replaces the page, and Back leads back.
      if (mayLoadInMain(url)) load(window, url);
      return { action: 'deny' };
    });
  }

  function load(window: BrowserWindow, url: string): void {
    // A failure arrives as `did-fail-load`; the promise rejects too, also where we cancelled.
    window.loadURL(url).catch(() => undefined);
  }

  function watchPage(window: BrowserWindow, attempt: SignInAttempt): void {
    const { webContents } = window;
    const arrived = (url: string, status: number | null): void => {
      if (window.isDestroyed()) return;
      showTitle(window, url, webContents.isLoadingMainFrame());
      const { loadInstead } = attempt.navigated(url, status);
      if (loadInstead !== null) {
        log.info('Sign-in landed beside the authorize page: loading it again');
        load(window, loadInstead);
      }
    };
    window.on('page-title-updated', (event) => event.preventDefault());
    // One that Chromium made out of the address says nothing.
    webContents.on('page-title-updated', (_event, title, isExplicit) => {
      if (isExplicit) attempt.titled(title);
    });
    webContents.on('did-start-navigation', (details) => {
      if (!details.isMainFrame || details.isSameDocument || window.isDestroyed()) return;
      showTitle(window, details.url, true);
    });
    webContents.on('did-stop-loading', () => {
      // Comes once more while the window is being destroyed.
      if (!window.isDestroyed()) showTitle(window, webContents.getURL(), false);
    });
    webContents.on('did-navigate', (_event, url, status) => arrived(url, status));
    webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame) arrived(url, null);
    });
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (isMainFrame) attempt.loadFailed(url, code, description);
    });
    webContents.on('certificate-error', (event, _url, _error, _certificate, callback) => {
      event.preventDefault();
      callback(false);
    });
    webContents.on('render-process-gone', (_event, { reason }) => attempt.crashed(reason));
    // A page may not hold its window open.
    webContents.on('will-prevent-unload', (event) => event.preventDefault());
    window.on('closed', () => attempt.closed());
  }

  function openWindow(): BrowserWindow {
    const parent = dependencies.parent();
    const place = parent === null || parent.isMinimized() ? null : placeBeside(parent);
    return new BrowserWindow({
      ...size,
      ...place,
      minWidth: 380,
      minHeight: 480,
      title: words.titleOpening,
      backgroundColor: '#ffffff',
      fullscreenable: false,
      ...(parent === null ? {} : { parent }),
      webPreferences: webPreferencesFor({ session: partition.session() }),
    });
  }

  return {
    run: async (request, signal, onTrouble) => {
      // What is left of the attempt before must be gone before this one begins.
      await partition.wipe();
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const attempt = createSignInAttempt(request, timers, onTrouble);
      const window = openWindow();
      open = window;
      signal.addEventListener('abort', () => attempt.cancel(), { once: true });
      watchPage(window, attempt);
      watchNavigation(window, attempt, createOffer(window));
      attachPageControls(window);
      load(window, request.authorizeUrl);

      const end = await attempt.end;
      open = null;
      // The page gets no say in it, and no further request out: `mainFrameWants` refuses them.
      if (!window.isDestroyed()) window.destroy();
      void partition.wipe();
      return end;
    },
    focus: () => {
      if (open !== null && !open.isDestroyed()) raise(open);
    },
    owns: (contents) => partition.is(contents.session),
  };
}
