/** Lets those who ask for the same thing at the same time wait for one answer. */
export interface InFlight<Value> {
  /** Joins what runs under `key`, or starts it. */
  share(key: string, start: () => Promise<Value>): Promise<Value>;
  /** Resolves when what runs now has ended, however it does. */
  ended(): Promise<void>;
}

/** Makes an empty set of running questions. */
export function createInFlight<Value>(): InFlight<Value> {
  const promises = new Map<string, Promise<Value>>();
  return {
    share: (key, start) => {
      const known = promises.get(key);
      if (known !== undefined) return known;
      const promise = start().finally(() => promises.delete(key));
      promises.set(key, promise);
      return promise;
    },
    ended: async () => {
      await Promise.allSettled(promises.values());
    },
  };
}
