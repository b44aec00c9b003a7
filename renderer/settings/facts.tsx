import type { ReactElement, ReactNode } from 'react';

import styles from './settings.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and what goes with them, in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ name, value }: Fact): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
