import { useId, useState } from 'react';
import type { ReactElement } from 'react';

import type { Keeping } from '../../preload/contract/library.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import sections from '../design/section.module.css';
import { messages } from '../messages/messages.ts';
import styles from './library.module.css';

const words = messages.library;

const choices = [
  { keeping: 'everything', label: words.everything, hint: words.everythingHint },
  { keeping: 'thumbnails', label: words.thumbnails, hint: words.thumbnailsHint },
] as const;

interface KeepingChoiceProps {
  readonly keeping: Keeping;
  readonly onChoose: (keeping: Keeping) => void;
}

/** How much is kept; to keep less is confirmed first, for it deletes. */
export function KeepingChoice({ keeping, onChoose }: KeepingChoiceProps): ReactElement {
  const group = useId();
  const [confirming, setConfirming] = useState(false);
  const choose = (chosen: Keeping): void => {
    if (chosen === 'thumbnails') setConfirming(true);
    else onChoose(chosen);
  };
  return (
    <fieldset className={styles['choices']}>
      <legend className={sections['heading']}>{words.keeping}</legend>
      {choices.map(({ keeping: choice, label, hint }) => (
        <div key={choice} className={styles['choice']}>
          <input
            id={`${group}-${choice}`}
            type="radio"
            name={group}
            checked={keeping === choice}
            onChange={() => choose(choice)}
            aria-describedby={`${group}-${choice}-hint`}
          />
          <div>
            <label htmlFor={`${group}-${choice}`}>{label}</label>
            <p id={`${group}-${choice}-hint`} className={styles['hint']}>
              {hint}
            </p>
          </div>
        </div>
      ))}
      {confirming && (
        <Dialog title={words.confirmTitle} onClose={() => setConfirming(false)}>
          <p>{words.confirmWhat}</p>
          <p>{words.confirmSafe}</p>
          <p>{words.confirmRisk}</p>
          <DialogActions>
            <Button onClick={() => setConfirming(false)} data-first-focus="">
              {messages.common.cancel}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setConfirming(false);
                onChoose('thumbnails');
              }}
            >
              {words.confirm}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </fieldset>
  );
}
