import { useEffect, useState } from 'react';

/** Milliseconds without a hand on mouse or keyboard. */
const rest = 3000;

const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'] as const;

/** Whether nobody has moved anything for a while. @param watching false: nobody is asked */
export function useIdle(watching: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!watching) return undefined;
    let timer = 0;
    const stir = (): void => {
      setIdle(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), rest);
    };
    stir();
    for (const sign of signs) document.addEventListener(sign, stir, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, stir);
    };
  }, [watching]);
  return watching && isIdle;
}
