import { onTestFinished, vi } from 'vitest';

/**
 * Gives the page a size. The tests' DOM lays nothing out, so widths and places are said here;
 * the answer scrolls the window.
 */
export function setViewport(size: {
  readonly width: number;
  readonly height: number;
  /** Pixels above the gallery. */
  readonly above?: number;
}): { readonly scrolledTo: () => number; readonly scrollTo: (top: number) => void } {
  const { width, height, above = 0 } = size;
  let scrolled = 0;
  const spies = [
    vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(height),
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width),
    vi
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockImplementation(() => new DOMRect(0, above - scrolled, width, 0)),
    vi.spyOn(window, 'scrollBy').mockImplementation((first?: number | ScrollToOptions) => {
      scrolled += typeof first === 'object' ? (first.top ?? 0) : 0;
      window.dispatchEvent(new Event('scroll'));
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return {
    scrolledTo: () => scrolled,
    scrollTo: (top) => {
      scrolled = top;
      window.dispatchEvent(new Event('scroll'));
    },
  };
}
