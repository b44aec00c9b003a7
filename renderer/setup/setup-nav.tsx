import type { ReactElement } from 'react';

import { classNames } from '../design/class-names.ts';
import { Icon } from '../design/icon.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import styles from './setup-nav.module.css';
import { setupSteps } from './setup-steps.ts';
import type { SetupStep } from './setup-steps.ts';
import type { StepState } from './use-setup-progress.ts';

interface SetupNavProps {
  readonly at: SetupStep;
  readonly stateOf: (step: SetupStep) => StepState;
  readonly onGo: (step: SetupStep) => void;
}

const words = messages.setup;

function Mark({
  state,
  number,
}: {
  readonly state: StepState;
  readonly number: number;
}): ReactElement {
  if (state === 'todo') return <>{number}</>;
  return <Icon name={state === 'done' ? 'check' : 'alert'} size={16} />;
}

/** All steps, with what is known of each; any of them can be gone to. */
export function SetupNav({ at, stateOf, onGo }: SetupNavProps): ReactElement {
  return (
    <nav aria-label={words.stepsLabel}>
      <ol className={styles['steps']}>
        {setupSteps.map((step, index) => {
          const state = stateOf(step);
          return (
            <li key={step}>
              <button
                type="button"
                className={styles['step']}
                aria-current={step === at ? 'step' : undefined}
                title={words.steps[step].label}
                onClick={() => onGo(step)}
              >
                <span className={classNames(styles['mark'], styles[state])}>
                  <Mark state={state} number={index + 1} />
                </span>
                <span className={styles['label']}>{words.steps[step].label}</span>
                <VisuallyHidden>, {words.states[state]}</VisuallyHidden>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
