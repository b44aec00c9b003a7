import { MessageChannelMain, WebContentsView, session } from 'electron';
import type { Session } from 'electron';

import { thumbnailerChannel } from '../../../preload/contract/thumbnailer.ts';
import { createAppHandler } from '../../protocols/app-protocol.ts';
import { thumbnailerSecurityPolicy } from '../../security/content-security-policy.ts';
import { webPreferencesFor } from '../../windows/web-preferences.ts';
import type { ThumbnailPage } from '../thumbnails/thumbnail-maker.ts';

const address = 'app://albumen/thumbnailer/index.html';

/**
 * Makes what opens the page of the thumbnails. It is a view without a window: nothing shows it,
 * and it does not keep the app open when the last window closes. Its session is its own, in
 * memory, and has no network: strangers' pictures are decoded there.
 */
export function createThumbnailPages(options: {
  /** Of the built page. */
  readonly rendererFolder: string;
  readonly preload: string;
}): () => Promise<ThumbnailPage> {
  let isolated: Session | null = null;

  function ownSession(): Session {
    if (isolated !== null) return isolated;
    isolated = session.fromPartition('thumbnailer', { cache: false });
    isolated.protocol.handle(
      'app',
      createAppHandler(options.rendererFolder, thumbnailerSecurityPolicy),
    );
    isolated.webRequest.onBeforeRequest(({ url }, respond) => {
      respond({ cancel: !url.startsWith('app:') && !url.startsWith('blob:app:') });
    });
    return isolated;
  }

  return async () => {
    // Held by what is returned: a view that nobody holds is collected, and its page with it.
    const view = new WebContentsView({
      webPreferences: webPreferencesFor({ session: ownSession(), preload: options.preload }),
    });
    const { port1: port, port2: portOfPage } = new MessageChannelMain();
    const ends: ((detail: string) => void)[] = [];
    const end = (detail: string): void => {
      for (const listener of ends.splice(0)) listener(detail);
      port.close();
      if (!view.webContents.isDestroyed()) view.webContents.close();
    };
    const { webContents } = view;
    webContents.once('render-process-gone', (_event, { reason }) => end(reason));
    webContents.once('destroyed', () => end('closed'));
    try {
      await webContents.loadURL(address);
    } catch (error) {
      end('not loaded');
      throw error;
    }
    webContents.postMessage(thumbnailerChannel, null, [portOfPage]);
    port.start();
    return {
      port: {
        post: (message) => port.postMessage(message),
        onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
        onClose: (listener) => void ends.push(listener),
      },
      close: () => end('closed'),
    };
  };
}
