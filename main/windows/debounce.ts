/** A function that runs once things have been quiet for a while. */
export interface Debounced {
  readonly call: () => void;
  readonly cancel: () => void;
}

/** Waits until `call` has not been made for `quiet` milliseconds, then runs `action` once. */
export function debounce(action: () => void, quiet: number): Debounced {
  let timer: NodeJS.Timeout | undefined;
  return {
    call: () => {
      clearTimeout(timer);
      timer = setTimeout(action, quiet);
    },
    cancel: () => clearTimeout(timer),
  };
}
