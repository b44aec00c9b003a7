import { useState } from 'react';
import type { ReactElement } from 'react';

import { profilePictureAddress } from '../../preload/contract/media-address.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { Picture } from '../design/picture.tsx';
import { useRetryAfterSync } from '../sync/use-retry-after-sync.ts';
import styles from './avatar.module.css';

interface AvatarProps {
  readonly accountId: AccountId;
  /** Its first letter stands in where there is no picture. */
  readonly name: string;
  readonly hasPicture: boolean;
  /** Diameter in pixels. */
  readonly size: number;
  /** Empty where the name stands beside it. */
  readonly alt: string;
}

/** The round picture of an account. */
export function Avatar({ accountId, name, hasPicture, size, alt }: AvatarProps): ReactElement {
  const [broken, setBroken] = useState(false);
  useRetryAfterSync(accountId, broken, () => setBroken(false));
  return (
    <span className={styles['avatar']} style={{ width: size, height: size, fontSize: size * 0.42 }}>
      {hasPicture && !broken ? (
        <Picture
          address={profilePictureAddress(accountId)}
          alt={alt}
          onBroken={() => setBroken(true)}
        />
      ) : (
        <span aria-hidden>{/^./u.exec(name)?.[0].toUpperCase() ?? ''}</span>
      )}
    </span>
  );
}
