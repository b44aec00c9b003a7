import { useState } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import { z } from '../../preload/contract/zod.ts';
import { useStoredState } from '../design/use-stored-state.ts';
import { keepsSecret } from './setup-form.ts';
import { setupSteps } from './setup-steps.ts';
import type { SetupStep } from './setup-steps.ts';

export type StepState = 'done' | 'todo' | 'problem';

const progressSchema = z.strictObject({
  /** Where the person was last. */
  at: z.enum(setupSteps),
  /** What they said is done, or what a test run has shown to be. */
  done: z.array(z.enum(setupSteps)).readonly(),
  /** The step that the last test run failed for. */
  blamed: z.enum(setupSteps).nullable(),
});
export type SetupProgress = z.infer<typeof progressSchema>;

const nothingDone: SetupProgress = { at: 'account', done: [], blamed: null };

/** What is known of a step: by the person's word, by what is stored, by the last test run. */
export function stateOf(
  step: SetupStep,
  { done, blamed }: SetupProgress,
  { metaApp }: Session,
): StepState {
  if (blamed === step) return 'problem';
  if (step === 'product') {
    if (metaApp.secret === 'unreadable') return 'problem';
    return metaApp.appId !== null && keepsSecret(metaApp.secret) ? 'done' : 'todo';
  }
  return done.includes(step) ? 'done' : 'todo';
}

/** The step after another one; the last has none. */
export function stepAfter(step: SetupStep): SetupStep | null {
  return setupSteps[setupSteps.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: SetupStep): SetupStep | null {
  return setupSteps[setupSteps.indexOf(step) - 1] ?? null;
}

export interface SetupProgressControls {
  readonly progress: SetupProgress;
  readonly at: SetupStep;
  readonly go: (step: SetupStep) => void;
  /** The step is done: on to the next. */
  readonly finish: (step: SetupStep) => void;
  /** How a test run ended: for the step that is to blame, or (null) for one that none is. */
  readonly tested: (outcome: 'passed' | SetupStep | null) => void;
}

/**
 * How far a person has come, also after a restart.
 * @param openAt the step to begin with; null for where they were
 */
export function useSetupProgress(openAt: SetupStep | null): SetupProgressControls {
  const [progress, set] = useStoredState('setup', progressSchema, nothingDone);
  const [asked, setAsked] = useState(openAt);
  const at = asked ?? progress.at;

  return {
    progress,
    at,
    go: (step) => {
      setAsked(null);
      set({ ...progress, at: step });
    },
    finish: (step) => {
      setAsked(null);
      set({
        at: stepAfter(step) ?? step,
        done: [...new Set([...progress.done, step])],
        blamed: progress.blamed === step ? null : progress.blamed,
      });
    },
    tested: (outcome) => {
      setAsked(null);
      set(
        outcome === 'passed'
          ? { at: 'test', done: [...setupSteps], blamed: null }
          : { at: 'test', done: progress.done.filter((step) => step !== 'test'), blamed: outcome },
      );
    },
  };
}
