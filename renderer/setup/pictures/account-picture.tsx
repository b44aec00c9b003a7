import type { ReactElement } from 'react';

import { messages } from '../../messages/messages.ts';
import { Arrow, Line, Phone, Picture, Ring, Rule, Text, Tick } from './drawing.tsx';
import styles from './picture.module.css';

const words = messages.setup.pictures;

function Card(props: { readonly y: number; readonly children: string }): ReactElement {
  return (
    <>
      <rect className={styles['paper']} x="340" y={props.y} width="120" height="64" rx="10" />
      <Tick x={362} y={props.y + 32} />
      <Text x={382} y={props.y + 37} look="strong">
        {props.children}
      </Text>
    </>
  );
}

/** The settings of the Instagram app, where an account becomes a professional one. */
export function AccountPicture(): ReactElement {
  return (
    <Picture>
      <Phone x={24} y={20} width={256}>
        <Text x={20} y={46} look="strong">
          {words.accountType}
        </Text>
        <Rule x={0} y={62} length={256} />
        {[86, 122].map((y) => (
          <Line key={y} x={20} y={y} length={y === 86 ? 128 : 96} />
        ))}
        <Ring x={10} y={150} width={236} height={40} />
        <Text x={128} y={175} look="accent" anchor="middle">
          {words.switch}
        </Text>
        <Line x={20} y={214} length={112} />
        <Line x={20} y={250} length={140} />
      </Phone>
      <Arrow d="M282 190h14c14 0 10-52 22-52h8" tip={{ x: 330, y: 138 }} />
      <Arrow d="M282 190h14c14 0 10 42 22 42h8" tip={{ x: 330, y: 232 }} />
      <Card y={106}>{words.creator}</Card>
      <Card y={200}>{words.business}</Card>
    </Picture>
  );
}
