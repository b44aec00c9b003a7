/** Where the time comes from, so that tests and `ALBUMEN_NOW` can set it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A clock that runs with the computer's, offset so that it reads `start` at the moment it is made. */
export function createClock(start: Date | null): Clock {
  const offset = start === null ? 0 : start.getTime() - Date.now();
  return { now: () => Date.now() + offset };
}
