import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { releaseAfterScrolling } from '../../../preload/release-memory.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose window is 800 pixels high, and what was let go of. */
function scrolledPage(): {
  readonly scrollTo: (y: number) => void;
  readonly released: () => number;
} {
  const document = new EventTarget();
  const page = { document, scrollY: 0, innerHeight: 800 };
  const release = vi.fn<() => void>();
  releaseAfterScrolling(page, release);
  return {
    scrollTo: (y) => {
      page.scrollY = y;
      document.dispatchEvent(new Event('scroll'));
    },
    released: () => release.mock.calls.length,
  };
}

test('memory is let go of once a long scroll has come to rest, and once more', () => {
  const { scrollTo, released } = scrolledPage();
  scrollTo(10_000);
  vi.advanceTimersByTime(1000);
  scrollTo(20_000);
  vi.advanceTimersByTime(1000);
  expect(released()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(released()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(released()).toBe(2);
});

test('up and down count alike', () => {
  const { scrollTo, released } = scrolledPage();
  scrollTo(8000);
  scrollTo(0);
  vi.advanceTimersByTime(2000);
  expect(released()).toBe(1);
});

test('reading on costs nothing', () => {
  const { scrollTo, released } = scrolledPage();
  for (let y = 100; y <= 1500; y += 100) scrollTo(y);
  vi.advanceTimersByTime(60_000);
  expect(released()).toBe(0);
});

test('a scroll that goes on is not held up by what the one before let go of', () => {
  const { scrollTo, released } = scrolledPage();
  scrollTo(20_000);
  vi.advanceTimersByTime(2000);
  scrollTo(20_100);
  vi.advanceTimersByTime(60_000);
  expect(released()).toBe(1);
});
