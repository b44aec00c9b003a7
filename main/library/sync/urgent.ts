/** Lets a person's own requests go before the background's. */
export interface Urgent {
  /** Runs at once; while any runs, the background begins nothing new. */
  first<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Resolves when none runs. */
  done(): Promise<void>;
}

/** Makes the right of way; nobody uses it yet. */
export function createUrgent(): Urgent {
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    first: async (task) => {
      running += 1;
      try {
        return await task();
      } finally {
        running -= 1;
        if (running === 0) {
          const through = waiting;
          waiting = [];
          for (const go of through) go();
        }
      }
    },
    done: () =>
      running === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
