import { useEffect, useEffectEvent, useState } from 'react';

export type SlideshowPhase = 'off' | 'running' | 'paused';

export interface Slideshow {
  readonly phase: SlideshowPhase;
  /** @param at `once` goes on from the picture on show without showing it for its time */
  readonly start: (at: 'once' | 'time') => void;
  readonly end: () => void;
  readonly togglePause: () => void;
  /** The picture on show has been seen, such as a video that came to its end. */
  readonly onSeen: () => void;
}

interface SlideshowOptions {
  /** The picture on show, by a name of its own. */
  readonly shown: string;
  /** Whether there is another after it, and whether it can be shown by now. */
  readonly next: 'ready' | 'loading' | 'none';
  readonly seconds: number;
  /** The picture on show tells by itself when it has been seen. */
  readonly tellsWhenSeen: boolean;
  readonly onNext: () => void;
}

/**
 * Turns the pictures by itself until the last one. A picture that is not loaded yet is waited for;
 * whoever goes on after a pause sees the picture for its whole time again.
 */
export function useSlideshow(options: SlideshowOptions): Slideshow {
  const { shown, next, seconds, tellsWhenSeen, onNext } = options;
  const [phase, setPhase] = useState<SlideshowPhase>('off');
  const [seen, setSeen] = useState<string | null>(null);
  const isRunning = phase === 'running';

  useEffect(() => {
    if (!isRunning || tellsWhenSeen) return undefined;
    const timer = setTimeout(() => setSeen(shown), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isRunning, tellsWhenSeen, shown, seconds]);

  const isDue = isRunning && seen === shown;
  if (isDue && next === 'none') setPhase('off');
  const turn = useEffectEvent(onNext);
  useEffect(() => {
    if (isDue && next === 'ready') turn();
  }, [isDue, next]);

  const go = (to: SlideshowPhase, done: string | null = null): void => {
    setSeen(done);
    setPhase(to);
  };
  return {
    phase,
    start: (at) => go('running', at === 'once' ? shown : null),
    end: () => go('off'),
    togglePause: () => {
      if (phase !== 'off') go(phase === 'running' ? 'paused' : 'running');
    },
    onSeen: () => setSeen(shown),
  };
}
