import type { WebContents, WebFrameMain } from 'electron';

/** What an IPC event says of its sender. */
export interface Sender {
  readonly senderFrame: WebFrameMain | null;
  readonly sender: WebContents;
}

/**
 * Whether a message comes from the main frame of Albumen's own window, still showing Albumen's
 * page. `senderFrame` must be read synchronously: it is null once the frame has gone (row 17).
 */
export function isTrustedSender(event: Sender, isOwnWindow: (id: number) => boolean): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.detached || frame.parent !== null) return false;
  if (event.sender.isDestroyed() || !isOwnWindow(event.sender.id)) return false;
  return frame.origin === 'app://albumen';
}
