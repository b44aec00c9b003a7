import type { ReactElement } from 'react';

import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import type { SetupStep } from './setup-steps.ts';
import { stepAfter, stepBefore } from './use-setup-progress.ts';
import type { SetupTestState } from './use-setup-test.ts';

interface StepButtonsProps {
  readonly step: SetupStep;
  readonly test: SetupTestState;
  readonly busy: boolean;
  readonly onGo: (step: SetupStep) => void;
  /** Ends the test run. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

const words = messages.setup;

/** The one that a step leads up to; pressing it is the form's to handle, where it submits. */
function Primary({ step, test, busy, onCancel, onClose }: StepButtonsProps): ReactElement {
  if (step !== 'test' || test.phase === 'idle') {
    return (
      <Button look="primary" type="submit" aria-disabled={busy}>
        {words.steps[step].done}
      </Button>
    );
  }
  if (test.phase === 'running') {
    return <Button onClick={onCancel}>{messages.common.cancel}</Button>;
  }
  if (test.end.outcome === 'failed') return <Button type="submit">{words.test.again}</Button>;
  return (
    <>
      <Button look="primary" onClick={onClose}>
        {words.test.open}
      </Button>
      <Button type="submit">{words.test.again}</Button>
    </>
  );
}

/** On, back, and past a step that is not done yet. */
export function StepButtons(props: StepButtonsProps): ReactElement {
  const { step, onGo } = props;
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <>
      <Primary {...props} />
      {before !== null && (
        <Button look="quiet" onClick={() => onGo(before)}>
          {words.back}
        </Button>
      )}
      {after !== null && (
        <Button look="quiet" onClick={() => onGo(after)}>
          {words.next}
        </Button>
      )}
    </>
  );
}
