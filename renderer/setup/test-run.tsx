import type { ReactElement } from 'react';

import { testStages } from '../../preload/contract/setup.ts';
import { classNames } from '../design/class-names.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import type { SetupStep } from './setup-steps.ts';
import { stepToBlame } from './step-to-blame.ts';
import styles from './test-run.module.css';
import { stageState } from './use-setup-test.ts';
import type { SetupTestState, StageState } from './use-setup-test.ts';

interface TestRunProps {
  readonly test: SetupTestState;
  readonly onRetry: () => void;
  readonly onGo: (step: SetupStep) => void;
}

const words = messages.setup.test;

function Mark({ state }: { readonly state: StageState }): ReactElement {
  return (
    <span className={classNames(styles['mark'], styles[state])}>
      {state === 'passed' && <Icon name="check" size={14} />}
      {state === 'failed' && <Icon name="close" size={14} />}
    </span>
  );
}

/** What screen readers are told, as it happens. */
function spoken(test: SetupTestState): string {
  if (test.phase === 'running') return `${words.stages[test.stage]}: ${words.states.running}`;
  if (test.phase === 'ended' && test.end.outcome === 'passed') {
    return words.passed(test.end.username, test.end.posts);
  }
  return '';
}

/** What a test run goes through, how far it is, and what to do where it failed. */
export function TestRun({ test, onRetry, onGo }: TestRunProps): ReactElement {
  const end = test.phase === 'ended' ? test.end : null;
  const blamed = end?.outcome === 'failed' ? stepToBlame[end.error.kind] : null;
  return (
    <>
      <ol className={styles['stages']} aria-label={words.label}>
        {testStages.map((stage) => {
          const state = stageState(stage, test);
          return (
            <li key={stage} className={styles['stage']} data-state={state}>
              <Mark state={state} />
              <span>{words.stages[stage]}</span>
              <span className={styles['state']}>{words.states[state]}</span>
            </li>
          );
        })}
      </ol>
      <VisuallyHidden>
        <span role="status">{spoken(test)}</span>
      </VisuallyHidden>
      {test.phase === 'running' && <p className={styles['quiet']}>{words.running}</p>}
      {end?.outcome === 'passed' && (
        <p className={styles['result']} aria-hidden>
          {words.passed(end.username, end.posts)}
        </p>
      )}
      {end?.outcome === 'failed' && (
        <ErrorNotice
          error={end.error}
          onRetry={onRetry}
          button={
            blamed === null ? undefined : (
              <Button look="primary" onClick={() => onGo(blamed)}>
                {words.goTo(messages.setup.steps[blamed].label)}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
