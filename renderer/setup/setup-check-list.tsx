import type { ReactElement } from 'react';

import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import styles from './setup.module.css';
import type { SetupCheck } from './setup-checks.ts';

const icons: Readonly<Record<SetupCheck['tone'], IconName>> = {
  good: 'check',
  warning: 'alert',
  note: 'info',
};

/** What can be told of the step from here, in words. */
export function SetupCheckList(props: {
  readonly checks: readonly SetupCheck[];
}): ReactElement | null {
  const { checks } = props;
  if (checks.length === 0) return null;
  return (
    <ul className={styles['checks']} aria-label={messages.setup.checks.label} aria-live="polite">
      {checks.map(({ tone, text }) => (
        <li key={text} className={styles[tone]}>
          <Icon name={icons[tone]} size={16} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
