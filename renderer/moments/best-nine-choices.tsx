import { useId } from 'react';
import type { ReactElement } from 'react';

import type { PostYear } from '../../preload/contract/moments.ts';
import { messages } from '../messages/messages.ts';
import type { NineLook } from './best-nine-look.ts';
import styles from './best-nine.module.css';

interface BestNineChoicesProps {
  readonly years: readonly PostYear[];
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly look: NineLook;
  readonly onLook: (look: NineLook) => void;
}

const words = messages.moments.bestNine;
const formats = ['square', 'portrait', 'story'] as const;

/** Which year, in which form, with which words. */
export function BestNineChoices(props: BestNineChoicesProps): ReactElement {
  const { years, year, onYear, look, onLook } = props;
  const id = useId();
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={`${id}-year`} className={styles['label']}>
          {words.year}
        </label>
        <select
          id={`${id}-year`}
          className={styles['select']}
          value={year}
          onChange={(event) => onYear(Number(event.target.value))}
          data-first-focus=""
        >
          {years.map((one) => (
            <option key={one.year} value={one.year}>
              {words.yearOption(one.year, one.posts)}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles['formats']}>
        <legend className={styles['label']}>{words.format}</legend>
        {formats.map((format) => (
          <label key={format} className={styles['choice']}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={look.format === format}
              onChange={() => onLook({ ...look, format })}
            />
            {words.formats[format]}
          </label>
        ))}
      </fieldset>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={look.line}
          onChange={(event) => onLook({ ...look, line: event.target.checked })}
        />
        {words.withLine}
      </label>
    </>
  );
}
