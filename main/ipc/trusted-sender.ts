import type { WebContents, WebFrameMain } from 'electron';

/** What an IPC event says of its sender. */
export interface Sender {
  readonly senderFrame: WebFrameMain | null;
  readonly sender: WebContents;
}

/**
 * Whether a message comes from the main frame of Albumen's own window, still showing Albumen's
 * page. `senderFrame` must be read synchronously: it is null once the frame has gone (row 17).
 *
 * A frame that was replaced, or a sub-frame, is not the window's main frame. `detached` is not
 * asked: after a crash and a reload it stays true for the frame that lives (electron#53102; tried
 * on 33), and the page that came back could not make a call.
 */
export function isTrustedSender(event: Sender, isOwnWindow: (id: number) => boolean): boolean {
  const { senderFrame: frame, sender } = event;
  if (frame === null || sender.isDestroyed() || !isOwnWindow(sender.id)) return false;
  return frame === sender.mainFrame && frame.parent === null && frame.origin === 'app://albumen';
}
