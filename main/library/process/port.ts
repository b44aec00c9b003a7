/**
 * One end of a line between two processes: what goes in at one end comes out at the other, in
 * order, as a structured clone. `parentPort`, a child process and a `MessagePort` all are one.
 */
export interface Port {
  /** @throws DataCloneError for what cannot be cloned */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone, and why as far as is known; nothing comes after. */
  onClose(listener: (detail: string) => void): void;
}
