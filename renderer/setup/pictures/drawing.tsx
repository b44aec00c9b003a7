import type { ReactElement, ReactNode } from 'react';

import { classNames } from '../../design/class-names.ts';
import styles from './picture.module.css';

/** Of every picture, in its own units. */
const width = 480;
const height = 340;

/** A drawing of a screen, not a copy of it: the words beside it say the same. */
export function Picture({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      focusable={false}
    >
      {children}
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** A window of a browser, with what stands in its own bar. */
export function BrowserWindow(props: Box & { readonly children: ReactNode }): ReactElement {
  const { x, y, width: w, height: h, children } = props;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles['paper']} width={w} height={h} rx="10" />
      <path
        className={styles['bar']}
        d={`M0 10a10 10 0 0 1 10-10h${w - 20}a10 10 0 0 1 10 10v22H0z`}
      />
      {[16, 30, 44].map((at) => (
        <circle key={at} className={styles['dot']} cx={at} cy="16" r="4" />
      ))}
      <rect className={styles['paper']} x="64" y="8" width={w - 80} height="16" rx="8" />
      <g transform="translate(0 32)">{children}</g>
    </g>
  );
}

export function Phone(
  props: Place & { readonly width: number; readonly children: ReactNode },
): ReactElement {
  const { x, y, width: w, children } = props;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles['paper']} width={w} height="300" rx="22" />
      <rect className={styles['line']} x={w / 2 - 24} y="10" width="48" height="6" rx="3" />
      {children}
    </g>
  );
}

interface TextProps extends Place {
  readonly look?: 'strong' | 'quiet' | 'code' | 'accent' | 'wrong' | 'onPress';
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: string;
}

export function Text({ x, y, look, anchor = 'start', children }: TextProps): ReactElement {
  return (
    <text
      className={classNames(styles['text'], look !== undefined && styles[look])}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {children}
    </text>
  );
}

/** Words that do not matter. */
export function Line(props: Place & { readonly length: number }): ReactElement {
  return (
    <rect
      className={styles['line']}
      x={props.x}
      y={props.y}
      width={props.length}
      height="8"
      rx="4"
    />
  );
}

export function Rule(props: Place & { readonly length: number }): ReactElement {
  return <path className={styles['rule']} d={`M${props.x} ${props.y}h${props.length}`} />;
}

export function Field(props: Box): ReactElement {
  return <rect className={styles['field']} {...props} rx="6" />;
}

/** Something to press, with its word in the middle. */
export function Press(props: Box & { readonly children: string }): ReactElement {
  const { children, ...box } = props;
  return (
    <>
      <rect className={styles['press']} {...box} rx="6" />
      <Text x={box.x + box.width / 2} y={box.y + box.height / 2 + 5} look="onPress" anchor="middle">
        {children}
      </Text>
    </>
  );
}

/** What the picture is about. */
export function Ring(props: Box): ReactElement {
  return (
    <>
      <rect className={styles['halo']} {...props} rx="8" />
      <rect className={styles['ring']} {...props} rx="8" />
    </>
  );
}

/** @param d where it goes, ending at its tip, which points right */
export function Arrow({ d, tip }: { readonly d: string; readonly tip: Place }): ReactElement {
  return <path className={styles['arrow']} d={`${d}M${tip.x - 8} ${tip.y - 7}l8 7l-8 7`} />;
}

export function Tick({ x, y }: Place): ReactElement {
  return (
    <>
      <circle className={styles['press']} cx={x} cy={y} r="10" />
      <path
        d={`M${x - 4.5} ${y + 0.5}l3 3.2l6-6.6`}
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

/** Not this one. */
export function Cross({ x, y }: Place): ReactElement {
  return (
    <path className={styles['strike']} d={`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`} />
  );
}
