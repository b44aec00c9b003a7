import type { Session, WebPreferences } from 'electron';

/** What differs between windows; everything else is the same for all. */
export interface WindowTrust {
  readonly session?: Session;
  /** Only Albumen's own page gets a preload script. */
  readonly preload?: string;
}

/**
 * The one place that says what a page may do (Electron's security list, rows 2-4, 6, 8-12). Every
 * value is stated, also where it is the default: defaults have changed before.
 */
export function webPreferencesFor({ session, preload }: WindowTrust): WebPreferences {
  return {
    ...(session === undefined ? {} : { session }),
    ...(preload === undefined ? {} : { preload }),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  };
}
