import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { useSlideshow } from '../../../../renderer/viewer/use-slideshow.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Situation {
  readonly shown: string;
  readonly next: 'ready' | 'loading' | 'none';
  readonly seconds: number;
  readonly tellsWhenSeen: boolean;
}

function slideshow(some: Partial<Situation> = {}) {
  let now: Situation = { shown: 'a', next: 'ready', seconds: 5, tellsWhenSeen: false, ...some };
  let turned = 0;
  const onNext = (): void => {
    turned += 1;
  };
  const { result, rerender } = renderHook(
    (situation: Situation) => useSlideshow({ ...situation, onNext }),
    { initialProps: now },
  );
  return {
    become: (change: Partial<Situation>) => {
      now = { ...now, ...change };
      rerender(now);
    },
    turned: () => turned,
    phase: () => result.current.phase,
    start: (at: 'once' | 'time' = 'time') => act(() => result.current.start(at)),
    end: () => act(() => result.current.end()),
    togglePause: () => act(() => result.current.togglePause()),
    seen: () => act(() => result.current.onSeen()),
    wait: (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000)),
  };
}

test('turns nothing before it is started', () => {
  const { wait, turned, phase } = slideshow();
  wait(60);
  expect([turned(), phase()]).toEqual([0, 'off']);
});

test('turns each picture once, after its seconds', () => {
  const { start, wait, become, turned } = slideshow();
  start();
  wait(4.9);
  expect(turned()).toBe(0);
  wait(0.2);
  expect(turned()).toBe(1);
  wait(60);
  expect(turned()).toBe(1);
  become({ shown: 'b' });
  wait(5);
  expect(turned()).toBe(2);
});

test('ends after the last picture was seen', () => {
  const { start, wait, turned, phase } = slideshow({ next: 'none' });
  start();
  wait(4);
  expect(phase()).toBe('running');
  wait(1);
  expect([turned(), phase()]).toEqual([0, 'off']);
});

test('waits for a picture that is not loaded, and turns as soon as it is', () => {
  const { start, wait, become, turned, phase } = slideshow({ next: 'loading' });
  start();
  wait(60);
  expect([turned(), phase()]).toEqual([0, 'running']);
  become({ next: 'ready' });
  expect(turned()).toBe(1);
});

describe('a pause', () => {
  test('stops it, and gives the picture its whole time again', () => {
    const { start, wait, togglePause, turned, phase } = slideshow();
    start();
    wait(4);
    togglePause();
    wait(60);
    expect([turned(), phase()]).toEqual([0, 'paused']);
    togglePause();
    wait(4);
    expect(turned()).toBe(0);
    wait(1);
    expect(turned()).toBe(1);
  });
  test('is of a slideshow only', () => {
    const { togglePause, phase } = slideshow();
    togglePause();
    expect(phase()).toBe('off');
  });
});

test('one that was ended turns nothing', () => {
  const { start, wait, end, turned } = slideshow();
  start();
  wait(4);
  end();
  wait(60);
  expect(turned()).toBe(0);
});

test('other seconds count from the beginning of the picture', () => {
  const { start, wait, become, turned } = slideshow();
  start();
  wait(2);
  become({ seconds: 3 });
  wait(3);
  expect(turned()).toBe(1);
});

describe('a video', () => {
  test('is turned when it was seen, and not before', () => {
    const { start, wait, seen, turned } = slideshow({ tellsWhenSeen: true });
    start();
    wait(600);
    expect(turned()).toBe(0);
    seen();
    expect(turned()).toBe(1);
  });
  test('that was seen before the slideshow is seen again', () => {
    const { start, seen, turned } = slideshow({ tellsWhenSeen: true });
    seen();
    start();
    expect(turned()).toBe(0);
  });
  test('that turns out not to play has its seconds', () => {
    const { start, wait, become, turned } = slideshow({ tellsWhenSeen: true });
    start();
    become({ tellsWhenSeen: false });
    wait(5);
    expect(turned()).toBe(1);
  });
});

test('started from elsewhere, it goes on at once', () => {
  const { start, become, turned } = slideshow({ next: 'loading' });
  start('once');
  expect(turned()).toBe(0);
  become({ next: 'ready' });
  expect(turned()).toBe(1);
});
