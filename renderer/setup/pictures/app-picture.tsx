import type { ReactElement } from 'react';

import { messages } from '../../messages/messages.ts';
import { BrowserWindow, Line, Picture, Press, Ring, Text, Tick } from './drawing.tsx';
import styles from './picture.module.css';

const words = messages.setup.pictures;

function Type(props: { readonly y: number; readonly children: string }): ReactElement {
  return (
    <>
      <rect className={styles['paper']} x="24" y={props.y} width="392" height="50" rx="8" />
      <circle className={styles['field']} cx="50" cy={props.y + 25} r="9" />
      <Text x={74} y={props.y + 22} look="strong">
        {props.children}
      </Text>
      <Line x={74} y={props.y + 31} length={170} />
    </>
  );
}

/** The dashboard's question of what type the new Meta app is. */
export function AppPicture(): ReactElement {
  return (
    <Picture>
      <BrowserWindow x={20} y={20} width={440} height={300}>
        <Text x={24} y={34} look="strong">
          {words.chooseType}
        </Text>
        <Press x={306} y={14} width={110} height={30}>
          {words.createApp}
        </Press>
        <Type y={60}>{words.business}</Type>
        <Tick x={50} y={85} />
        <Ring x={20} y={56} width={400} height={58} />
        <Type y={126}>{words.consumer}</Type>
        <Type y={190}>{words.gaming}</Type>
      </BrowserWindow>
    </Picture>
  );
}
