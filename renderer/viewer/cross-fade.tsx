import { useState } from 'react';
import type { ReactElement } from 'react';

import styles from './viewer.module.css';

interface CrossFadeProps {
  /** The picture on show, by a name of its own. */
  readonly shown: string;
  /** Null for one that is no picture. */
  readonly address: string | null;
}

interface Shown extends CrossFadeProps {
  readonly before: string | null;
}

/** The picture that was on show before, going. It is only seen: nobody can reach it. */
export function CrossFade({ shown, address }: CrossFadeProps): ReactElement | null {
  const [now, setNow] = useState<Shown>({ shown, address, before: null });
  if (now.shown !== shown) setNow({ shown, address, before: now.address });
  if (now.before === null) return null;
  return (
    <div
      key={shown}
      className={styles['leaving']}
      style={{ backgroundImage: `url("${now.before}")` }}
    />
  );
}
