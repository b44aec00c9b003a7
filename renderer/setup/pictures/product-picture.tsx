import type { ReactElement } from 'react';

import { messages } from '../../messages/messages.ts';
import { BrowserWindow, Cross, Field, Line, Picture, Press, Ring, Rule, Text } from './drawing.tsx';

const words = messages.setup.pictures;

/** The panel with the Instagram App ID, under the bar with Facebook's. */
export function ProductPicture(): ReactElement {
  return (
    <Picture>
      <BrowserWindow x={20} y={20} width={440} height={300}>
        <Text x={24} y={30} look="quiet">
          {words.appId}
        </Text>
        <Text x={72} y={30} look="code">
          2714…0932
        </Text>
        <Cross x={160} y={25} />
        <Text x={174} y={30} look="wrong">
          {words.facebook}
        </Text>
        <Line x={348} y={21} length={68} />
        <Rule x={0} y={48} length={440} />
        <Text x={24} y={80} look="strong">
          {words.panel}
        </Text>
        <Ring x={16} y={98} width={408} height={124} />
        <Text x={32} y={128}>
          {words.instagramAppId}
        </Text>
        <Field x={200} y={110} width={208} height={28} />
        <Text x={212} y={129} look="code">
          1028374655647382
        </Text>
        <Text x={32} y={180}>
          {words.instagramSecret}
        </Text>
        <Field x={200} y={162} width={132} height={28} />
        <Text x={212} y={182} look="code">
          ••••••••••••
        </Text>
        <Press x={344} y={162} width={64} height={28}>
          {words.show}
        </Press>
        <Line x={24} y={240} length={220} />
      </BrowserWindow>
    </Picture>
  );
}
