import type { ReactElement } from 'react';

import type { Saving, UnsavedReason } from '../../preload/contract/saving.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { ProgressBar } from '../design/progress-bar.tsx';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import styles from './selection-dock.module.css';

const words = messages.saving;

type Running = Extract<Saving, { phase: 'running' }>;
type Ended = Extract<Saving, { phase: 'ended' }>;

function reasonText(reason: UnsavedReason): string {
  if (reason.kind === 'withheld') return words.withheld;
  return reason.kind === 'damaged' ? words.damaged : errorText(reason).what;
}

function RunningLine({ saving }: { readonly saving: Running }): ReactElement {
  const { calls } = useBridge();
  const { done, inAll, bytes } = saving;
  const share = inAll === null || inAll === 0 ? null : done / inAll;
  return (
    <>
      <p className={styles['text']}>
        {inAll === null ? words.counting : words.running(done, inAll, bytes)}
      </p>
      <ProgressBar label={words.label} share={share} />
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={() => void resultOf(calls.cancelSaving())}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function Unsaved({ saving }: { readonly saving: Ended }): ReactElement {
  const { unsaved, named } = saving;
  return (
    <details className={styles['unsaved']}>
      <summary>{words.unsaved(unsaved)}</summary>
      <ul>
        {named.map(({ name, reason }) => (
          <li key={name}>
            <span className={styles['file']}>{name}</span> {reasonText(reason)}
          </li>
        ))}
        {unsaved > named.length && <li>{words.more(unsaved - named.length)}</li>}
      </ul>
    </details>
  );
}

/** What came of it. Complete is said where every file is there, and nowhere else. */
function EndedLine({ saving }: { readonly saving: Ended }): ReactElement {
  const { calls } = useBridge();
  const { inAll, already, unsaved, stop } = saving;
  const there = saving.saved + already;
  const isComplete = stop === null && unsaved === 0;
  const wrong = stop === null || stop.kind === 'cancelled' ? null : errorText(stop);
  const elsewhere = stop?.kind === 'save-refused';
  return (
    <>
      <div className={styles['result']} role={wrong === null && unsaved === 0 ? 'status' : 'alert'}>
        {wrong !== null && <p className={styles['strong']}>{wrong.what}</p>}
        <p className={wrong === null ? styles['strong'] : undefined}>
          {isComplete
            ? words.complete(inAll, already)
            : stop === null
              ? words.partly(there, inAll)
              : words.stopped(there, inAll)}
        </p>
        {wrong !== null && <p>{`${wrong.why} ${wrong.todo}`}</p>}
        <p className={styles['folder']}>{words.into(saving.folder)}</p>
      </div>
      {unsaved > 0 && <Unsaved saving={saving} />}
      <div className={styles['buttons']}>
        {!isComplete && (
          <Button onClick={() => void resultOf(calls.saveAgain({ elsewhere }))}>
            {elsewhere ? messages.actions['choose-folder'] : words.again}
          </Button>
        )}
        {there > 0 && (
          <Button look="quiet" onClick={() => void resultOf(calls.showSaved())}>
            <Icon name="folder" />
            {words.show}
          </Button>
        )}
      </div>
      <Button
        look="icon"
        className={styles['close']}
        aria-label={messages.common.close}
        title={messages.common.close}
        onClick={() => void resultOf(calls.putSavingAway())}
      >
        <Icon name="close" size={16} />
      </Button>
    </>
  );
}

/** How saving originals goes, and how it ended. */
export function SavingLine({ saving }: { readonly saving: Saving }): ReactElement {
  return (
    <section className={styles['saving']} aria-label={words.label}>
      {saving.phase === 'running' ? <RunningLine saving={saving} /> : <EndedLine saving={saving} />}
    </section>
  );
}
