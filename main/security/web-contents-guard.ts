import type { App, WebContents } from 'electron';

import { mayNavigate } from './navigation-policy.ts';
import { guardPermissions } from './permissions.ts';

/**
 * Guards everything that will ever be made: sessions refuse permissions, pages open no window and
 * attach no webview, and a page of Albumen's stays where it is (rows 5, 11-14).
 * @param isSignIn pages of the sign-in window have a policy of their own
 */
export function guardWebContents(app: App, isSignIn: (contents: WebContents) => boolean): void {
  app.on('session-created', guardPermissions);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Frames, redirects and top-level navigations alike.
    contents.on('will-frame-navigate', (details) => {
      if (!isSignIn(contents) && !mayNavigate(details)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isSignIn(contents) && !mayNavigate(details)) details.preventDefault();
    });
  });
}
