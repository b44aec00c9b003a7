/// <reference lib="dom" />

/** Milliseconds without scrolling after which a scroll is over. */
const rest = 1500;
/** What the first time still had in hand is let go of the second. Milliseconds. */
const again = 1000;
/** Heights of the window that a scroll passes before it is worth it. */
const long = 20;

/** What of a page is asked for here. */
export interface ScrolledPage {
  readonly document: Pick<Document, 'addEventListener'>;
  /** CSS pixels from the page's top. */
  readonly scrollY: number;
  readonly innerHeight: number;
}

/**
 * Calls `release` once a long scroll has come to rest. Chromium keeps the decoded pictures of what
 * was passed, up to a thousand of them, until the system runs short: some 70 MB that no one will
 * see again soon, and that other programs could use.
 */
export function releaseAfterScrolling(page: ScrolledPage, release: () => void): void {
  let last = page.scrollY;
  let passed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onRest = (): void => {
    if (passed < long * page.innerHeight) return;
    passed = 0;
    release();
    timer = setTimeout(release, again);
  };

  page.document.addEventListener(
    'scroll',
    () => {
      const now = page.scrollY;
      passed += Math.abs(now - last);
      last = now;
      clearTimeout(timer);
      timer = setTimeout(onRest, rest);
    },
    { passive: true },
  );
}
