import { useState } from 'react';
import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { reportable } from '../../preload/contract/report.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';

/** How copying went, and what it was a report of. */
interface Outcome {
  readonly of: AppError | null;
  readonly label: string;
}

/**
 * Has main put a report on the clipboard, and says so.
 * @param error what it is about; null for a report of how things are
 */
export function CopyReportButton({ error }: { readonly error: AppError | null }): ReactElement {
  const bridge = useBridge();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const words = messages.failures;
  const copy = async (): Promise<void> => {
    const failure = error === null ? null : reportable(error);
    const result = await resultOf(bridge.calls.copyReport({ failure }));
    setOutcome({ of: error, label: result.ok ? words.reportCopied : words.reportNotCopied });
  };
  return (
    <Button title={words.reportHint} onClick={() => void copy()}>
      <span aria-live="polite">{outcome?.of === error ? outcome.label : words.copyReport}</span>
    </Button>
  );
}
