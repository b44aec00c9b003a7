import { useLayoutEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';

type Loading<Props extends object> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly Component: ComponentType<Props> }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * A component whose code is loaded when it is first shown, with nothing in its place until then.
 * It is shown as soon as it is there. With `lazy`, React waits: once a fallback was shown, even an
 * empty one, nothing takes its place for 300 ms, which was a third of the start. What cannot be
 * loaded is thrown, for an error boundary.
 */
export function deferred<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): (props: Props) => ReactElement | null {
  let known: Loading<Props> = { kind: 'waiting' };

  return function Deferred(props) {
    const [loading, setLoading] = useState(known);
    useLayoutEffect(() => {
      let gone = false;
      const settle = (settled: Loading<Props>): void => {
        if (!gone) setLoading(settled);
      };
      if (known.kind === 'waiting') {
        load().then(
          ({ default: Component }) => {
            known = { kind: 'here', Component };
            settle(known);
          },
          (error: unknown) => settle({ kind: 'failed', error }),
        );
      }
      return () => {
        gone = true;
      };
    }, []);

    if (loading.kind === 'failed') throw loading.error;
    return loading.kind === 'here' ? <loading.Component {...props} /> : null;
  };
}
