import type { ReactElement } from 'react';

import { messages } from '../../messages/messages.ts';
import { BrowserWindow, Field, Line, Picture, Press, Ring, Text } from './drawing.tsx';
import styles from './picture.module.css';

const words = messages.setup.pictures;

/** The address on its way from Albumen into the field of the dashboard. */
export function RedirectPicture(): ReactElement {
  return (
    <Picture>
      <rect className={styles['paper']} x="20" y="20" width="440" height="74" rx="10" />
      <Text x={40} y={48} look="quiet">
        {words.albumen}
      </Text>
      <Text x={40} y={74} look="code">
        https://localhost/albumen/callback
      </Text>
      <Press x={372} y={40} width={70} height={34}>
        {words.copy}
      </Press>
      <BrowserWindow x={20} y={118} width={440} height={202}>
        <Text x={24} y={36} look="strong">
          {words.loginSettings}
        </Text>
        <Text x={24} y={82} look="quiet">
          {words.redirectUris}
        </Text>
        <Ring x={18} y={92} width={404} height={42} />
        <Field x={24} y={98} width={392} height={30} />
        <Text x={36} y={118} look="code">
          https://localhost/albumen/callback
        </Text>
        <Line x={24} y={148} length={180} />
      </BrowserWindow>
      <path className={styles['arrow']} d="M407 80v150M400 223l7 8l7-8" />
    </Picture>
  );
}
