import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Session } from 'electron';

import { debounce } from './debounce.ts';
import { webPreferencesFor } from './web-preferences.ts';
import { fitToScreens } from './window-bounds.ts';
import type { WindowBounds } from './window-bounds.ts';

/** The address of Albumen's own page. */
export const pageAddress = 'app://albumen/';

const defaultSize = { width: 1200, height: 820 };
const smallest = { minWidth: 560, minHeight: 480 };

/** The page's own ground, so that nothing flashes before it is painted. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#161615' : '#fbfbfa');

export interface MainWindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly remembered: WindowBounds | null;
  readonly remember: (bounds: WindowBounds) => void;
  /** The first picture is there: what can wait for it begins now. */
  readonly onPainted: () => void;
}

/**
 * Opens the one window of the app. It remembers its place and size by itself: the built-in
 * `windowStatePersistence` (Electron 44) is still marked experimental and is not on every runtime.
 */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { remembered } = options;
  const bounds =
    remembered === null
      ? defaultSize
      : fitToScreens(
          remembered,
          screen.getAllDisplays().map((display) => display.workArea),
        );
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: 'Albumen',
    backgroundColor: ground(),
    webPreferences: webPreferencesFor({ session: options.session, preload: options.preload }),
  });
  showWhenPainted(window, () => {
    if (remembered?.maximized === true) window.maximize();
    else window.show();
    options.onPainted();
  });

  const followTheme = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));

  const rememberNow = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    options.remember({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const rememberSoon = debounce(rememberNow, 400);
  window.on('resize', rememberSoon.call);
  window.on('move', rememberSoon.call);
  window.on('close', () => {
    rememberSoon.cancel();
    rememberNow();
  });
  return window;
}

/** How long a loaded page may take to paint before its window is shown all the same, in ms. */
const longestPaint = 3000;

/**
 * Calls back once, when the page has its first picture. Where the graphics process dies at the
 * wrong moment that picture never comes to a hidden window, and a person would wait for nothing:
 * then it is shown a while after the page has loaded.
 */
function showWhenPainted(window: BrowserWindow, show: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const showOnce = (): void => {
    clearTimeout(timer);
    window.webContents.off('did-stop-loading', startTimer);
    window.off('ready-to-show', showOnce);
    show();
  };
  const startTimer = (): void => {
    timer ??= setTimeout(showOnce, longestPaint);
  };
  window.once('ready-to-show', showOnce);
  window.webContents.on('did-stop-loading', startTimer);
  window.once('closed', () => {
    clearTimeout(timer);
  });
}

/** Brings a window to the front, wherever it is. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
