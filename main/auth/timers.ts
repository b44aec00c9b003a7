/** Where waiting comes from, so that tests can let time pass. */
export interface Timers {
  /**
   * Runs `run` once after `delay` milliseconds, at most 24.8 days (longer ones overflow).
   * @returns how to stop it
   */
  after(delay: number, run: () => void): () => void;
}

/** The timers of the running program. They stand still while the computer sleeps. */
export const systemTimers: Timers = {
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
