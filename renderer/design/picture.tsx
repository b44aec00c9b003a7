import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import { classNames } from './class-names.ts';
import styles from './picture.module.css';

interface PictureProps {
  readonly address: string;
  readonly alt: string;
  readonly fit?: 'cover' | 'contain';
  readonly onBroken: () => void;
  /** Told its own size in pixels once it is there. */
  readonly onSize?: (size: { readonly width: number; readonly height: number }) => void;
}

/** A picture that fades in once it is there, over whatever stands behind it. */
export function Picture(props: PictureProps): ReactElement {
  const { address, alt, fit = 'cover', onBroken, onSize } = props;
  const image = useRef<HTMLImageElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  // One that is in memory already is shown at once.
  const check = useCallback(
    (element: HTMLImageElement | null) => {
      image.current = element;
      if (element?.complete === true && element.naturalWidth > 0) setShown(address);
    },
    [address],
  );
  const tellSize = useEffectEvent(({ naturalWidth, naturalHeight }: HTMLImageElement) =>
    onSize?.({ width: naturalWidth, height: naturalHeight }),
  );
  useEffect(() => {
    if (shown === address && image.current !== null) tellSize(image.current);
  }, [shown, address]);
  return (
    <img
      ref={check}
      src={address}
      alt={alt}
      decoding="async"
      draggable={false}
      className={classNames(
        styles['picture'],
        fit === 'contain' && styles['contain'],
        shown === address && styles['ready'],
      )}
      onLoad={() => setShown(address)}
      onError={onBroken}
    />
  );
}
