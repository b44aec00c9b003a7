import { useState } from 'react';
import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { SharedSetup } from '../../preload/contract/setup.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { LinkButton } from '../design/button.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './setup.module.css';

interface ShareSetupProps {
  /** Whether there is anything to hand on. */
  readonly isSetUp: boolean;
  /** A file was read: whether it is to be used is asked next. */
  readonly onOpened: (shared: SharedSetup) => void;
}

const words = messages.setup.share;

/** Hands the set-up on as a file, or takes one that was handed on. */
export function ShareSetup({ isSetUp, onOpened }: ShareSetupProps): ReactElement {
  const bridge = useBridge();
  const [saved, setSaved] = useState<string | null>(null);
  const [failed, setFailed] = useState<{
    readonly error: AppError;
    readonly again: () => Promise<void>;
  } | null>(null);

  const save = async (): Promise<void> => {
    setFailed(null);
    setSaved(null);
    const result = await resultOf(bridge.calls.saveSetup());
    if (result.ok) setSaved(result.value);
    else setFailed({ error: result.error, again: save });
  };
  const open = async (): Promise<void> => {
    setFailed(null);
    const result = await resultOf(bridge.calls.openSetup());
    if (!result.ok) setFailed({ error: result.error, again: open });
    else if (result.value !== null) onOpened(result.value);
  };

  return (
    <div className={styles['share']} role="group" aria-label={words.label}>
      {isSetUp && (
        <LinkButton role="button" onClick={() => void save()}>
          {words.save}
        </LinkButton>
      )}
      <LinkButton role="button" onClick={() => void open()}>
        {words.open}
      </LinkButton>
      <p role="status" className={styles['saved']}>
        {saved !== null && words.saved(saved)}
      </p>
      {failed !== null && <ErrorNotice error={failed.error} onRetry={() => void failed.again()} />}
    </div>
  );
}
