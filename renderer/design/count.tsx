import type { ReactElement } from 'react';

import { formatCompact, formatNumber } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import styles from './count.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface CountProps {
  /** Null where Instagram gives none: a dash, never 0. */
  readonly value: number | null;
  readonly label: string;
}

/** A number at a glance with what it counts; in full on hover and for screen readers. */
export function Count({ value, label }: CountProps): ReactElement {
  const { none, noneSpoken } = messages.common;
  const full = value === null ? noneSpoken : formatNumber(value);
  const brief = value === null ? none : formatCompact(value);
  return (
    <span className={styles['count']} title={full}>
      <span className={styles['number']} aria-hidden={brief !== full}>
        {brief}
      </span>
      {brief !== full && <VisuallyHidden>{full}</VisuallyHidden>}
      <span className={styles['label']}>{label}</span>
    </span>
  );
}
