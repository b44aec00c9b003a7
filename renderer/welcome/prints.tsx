import type { ReactElement, ReactNode } from 'react';

import styles from './prints.module.css';

function Print(props: { readonly place: string; readonly children: ReactNode }): ReactElement {
  return (
    <g transform={props.place}>
      <rect className={styles['paper']} x="-97" y="-127" width="194" height="254" rx="3" />
      <svg x="-87" y="-117" width="174" height="234" viewBox="0 0 174 234">
        {props.children}
      </svg>
    </g>
  );
}

function Dunes(): ReactElement {
  return (
    <>
      <rect width="174" height="234" fill="url(#albumen-dusk)" />
      <circle cx="118" cy="74" r="20" fill="#fff3d6" opacity="0.9" />
      <path d="M0 150c34-26 66-30 96-12s54 16 78 2v94H0z" fill="#b98a63" />
      <path d="M0 178c40-8 58-30 92-24s56 30 82 24v56H0z" fill="#97694a" />
      <path d="M0 206c52-22 98-10 174-26v54H0z" fill="#6d4934" />
    </>
  );
}

function Lake(): ReactElement {
  return (
    <>
      <rect width="174" height="234" fill="url(#albumen-morning)" />
      <path d="M0 128l38-52 26 30 34-58 44 62 32-28v60H0z" fill="#4d6b78" />
      <path d="M0 138l52-34 40 24 34-22 48 30v14H0z" fill="#365260" />
      <rect y="140" width="174" height="94" fill="url(#albumen-water)" />
      <path
        d="M22 164h66M64 182h84M12 204h54M96 214h60"
        stroke="#e7f1f0"
        strokeWidth="2"
        opacity="0.45"
        strokeLinecap="round"
      />
    </>
  );
}

function Leaves(): ReactElement {
  return (
    <>
      <rect width="174" height="234" fill="#e7e2d2" />
      <path d="M86 234C84 170 88 96 104 22" stroke="#3f5a45" strokeWidth="4" fill="none" />
      <path d="M101 44c28-22 48-18 62-8-12 20-38 26-62 8z" fill="#5d7f5f" />
      <path d="M95 84C66 56 40 60 22 74c16 24 46 30 73 10z" fill="#4a6b50" />
      <path d="M91 126c32-26 56-22 74-8-16 24-46 28-74 8z" fill="#6f9069" />
      <path d="M87 168c-30-28-54-24-72-8 16 24 46 28 72 8z" fill="#557858" />
      <path d="M86 208c28-22 50-20 66-6-14 20-40 24-66 6z" fill="#486a4e" />
    </>
  );
}

/** Three prints on a table: drawn, for the first screen has no pictures of the person's yet. */
export function Prints(): ReactElement {
  return (
    <svg className={styles['prints']} viewBox="0 0 480 400" aria-hidden focusable={false}>
      <defs>
        <linearGradient id="albumen-dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#8fa6b4" />
          <stop offset="0.5" stopColor="#ecc9a0" />
          <stop offset="1" stopColor="#e0a878" />
        </linearGradient>
        <linearGradient id="albumen-morning" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#c9d9de" />
          <stop offset="0.6" stopColor="#f1ebdf" />
        </linearGradient>
        <linearGradient id="albumen-water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#7e9ba3" />
          <stop offset="1" stopColor="#3c5a68" />
        </linearGradient>
      </defs>
      <g className={styles['pictures']}>
        <Print place="translate(128 196) rotate(-9)">
          <Leaves />
        </Print>
        <Print place="translate(352 190) rotate(8)">
          <Lake />
        </Print>
        <Print place="translate(240 208) rotate(-1.5)">
          <Dunes />
        </Print>
      </g>
    </svg>
  );
}
