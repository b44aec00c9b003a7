import type { ReactElement } from 'react';

import { messages } from '../../messages/messages.ts';
import { Arrow, BrowserWindow, Line, Phone, Picture, Press, Ring, Rule, Text } from './drawing.tsx';
import styles from './picture.module.css';

const words = messages.setup.pictures;

/** The invite that the dashboard sends, and where it is accepted on Instagram. */
export function TesterPicture(): ReactElement {
  return (
    <Picture>
      <BrowserWindow x={20} y={52} width={200} height={222}>
        <Text x={18} y={32} look="strong">
          {words.roles}
        </Text>
        <Rule x={0} y={46} length={200} />
        <Text x={18} y={74} look="quiet">
          {words.testers}
        </Text>
        <circle className={styles['line']} cx="32" cy="106" r="13" />
        <Text x={54} y={104} look="strong">
          {words.you}
        </Text>
        <Text x={54} y={121} look="quiet">
          {words.pending}
        </Text>
        <Line x={18} y={142} length={120} />
        <Line x={18} y={162} length={90} />
      </BrowserWindow>
      <Arrow d="M222 182h16" tip={{ x: 240, y: 182 }} />
      <Phone x={244} y={20} width={216}>
        <Text x={20} y={46} look="strong">
          {words.invites}
        </Text>
        <Rule x={0} y={62} length={216} />
        <circle className={styles['line']} cx="36" cy="96" r="16" />
        <Line x={62} y={86} length={110} />
        <Line x={62} y={102} length={76} />
        <Ring x={14} y={142} width={188} height={46} />
        <Press x={20} y={148} width={176} height={34}>
          {words.accept}
        </Press>
        <Line x={20} y={214} length={130} />
        <Line x={20} y={236} length={96} />
      </Phone>
    </Picture>
  );
}
