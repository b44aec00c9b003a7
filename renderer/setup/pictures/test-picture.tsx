import type { ReactElement } from 'react';

import { BrowserWindow, Line, Picture, Tick } from './drawing.tsx';
import styles from './picture.module.css';

/** From the sign-in to the first pictures. */
export function TestPicture(): ReactElement {
  return (
    <Picture>
      <BrowserWindow x={24} y={70} width={150} height={200}>
        <circle className={styles['line']} cx="75" cy="46" r="20" />
        <Line x={35} y={80} length={80} />
        <Line x={50} y={96} length={50} />
        <rect className={styles['press']} x="28" y="122" width="94" height="26" rx="6" />
      </BrowserWindow>
      <path className={styles['arrow']} d="M190 170h56M238 163l8 7l-8 7" />
      <rect className={styles['paper']} x="262" y="52" width="194" height="236" rx="10" />
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2].map((column) => (
          <rect
            key={`${row}-${column}`}
            className={styles['line']}
            x={276 + column * 58}
            y={66 + row * 71}
            width="50"
            height="63"
            rx="3"
          />
        )),
      )}
      <path className={styles['halo']} d="M276 129l16-24l12 14l8-9l14 19z" />
      <path className={styles['halo']} d="M334 200l18-30l12 17l8-8l12 21z" />
      <path className={styles['halo']} d="M392 271l14-26l14 18l8-7l14 15z" />
      <Tick x={452} y={56} />
    </Picture>
  );
}
