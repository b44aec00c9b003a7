import { useEffect, useRef } from 'react';

function load(address: string): HTMLImageElement {
  const image = new Image();
  image.src = address;
  // One that cannot be loaded says so when it is shown.
  image.decode().catch(() => undefined);
  return image;
}

/** Fetches and decodes pictures, so that they are painted at once when they are shown. */
export function usePreloaded(addresses: readonly string[]): void {
  // What nobody refers to is not kept decoded.
  const kept = useRef<readonly HTMLImageElement[]>([]);
  const wanted = [...new Set(addresses)].join(' ');
  useEffect(() => {
    kept.current = wanted === '' ? [] : wanted.split(' ').map(load);
  }, [wanted]);
}
