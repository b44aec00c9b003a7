import { useCallback, useState } from 'react';
import type { ReactElement } from 'react';

import { classNames } from './class-names.ts';
import styles from './picture.module.css';

interface PictureProps {
  readonly address: string;
  readonly alt: string;
  readonly fit?: 'cover' | 'contain';
  readonly onBroken: () => void;
}

/** A picture that fades in once it is there, over whatever stands behind it. */
export function Picture(props: PictureProps): ReactElement {
  const { address, alt, fit = 'cover', onBroken } = props;
  const [shown, setShown] = useState<string | null>(null);
  // One that is in memory already is shown at once.
  const check = useCallback(
    (image: HTMLImageElement | null) => {
      if (image?.complete === true && image.naturalWidth > 0) setShown(address);
    },
    [address],
  );
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
