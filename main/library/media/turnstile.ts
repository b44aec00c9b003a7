/** Lets a bounded number of tasks run at a time. */
export interface Turnstile {
  /** Runs `task` when there is room; the newest waits least, for it is what is on the screen. */
  pass<Value>(task: () => Promise<Value>): Promise<Value>;
}

/** Makes a turnstile for `width` tasks at a time. */
export function createTurnstile(width: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    pass: async (task) => {
      if (inside < width) {
        inside += 1;
      } else {
        // Whoever leaves hands its place over, so nobody slips in between.
        await new Promise<void>((enter) => {
          waiting.push(enter);
        });
      }
      try {
        return await task();
      } finally {
        const next = waiting.pop();
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}
