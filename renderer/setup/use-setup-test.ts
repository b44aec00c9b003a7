import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { SetupTestEnd, TestStage } from '../../preload/contract/setup.ts';
import { testStages } from '../../preload/contract/setup.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey } from '../bridge/session-query.ts';

export type SetupTestState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly stage: TestStage }
  | { readonly phase: 'ended'; readonly end: SetupTestEnd<AppError> };

export type StageState = 'waiting' | 'running' | 'passed' | 'failed';

function placed(stage: TestStage, reached: TestStage, here: StageState): StageState {
  const ahead = testStages.indexOf(stage) - testStages.indexOf(reached);
  if (ahead === 0) return here;
  return ahead < 0 ? 'passed' : 'waiting';
}

/** How a stage stands in a run. */
export function stageState(stage: TestStage, test: SetupTestState): StageState {
  if (test.phase === 'idle') return 'waiting';
  if (test.phase === 'running') return placed(stage, test.stage, 'running');
  return test.end.outcome === 'passed' ? 'passed' : placed(stage, test.end.stage, 'failed');
}

export interface SetupTestControls {
  readonly test: SetupTestState;
  readonly start: (oldRuntimeAccepted: boolean) => Promise<SetupTestEnd<AppError>>;
  readonly cancel: () => void;
}

/** The test run, as main tells how it goes. */
export function useSetupTest(): SetupTestControls {
  const bridge = useBridge();
  const queries = useQueryClient();
  const [test, setTest] = useState<SetupTestState>({ phase: 'idle' });

  useEffect(
    () =>
      bridge.events.setupTestReached((stage) => {
        // A stage of a run that has ended comes late.
        setTest((now) => (now.phase === 'running' ? { phase: 'running', stage } : now));
      }),
    [bridge],
  );

  return {
    test,
    start: async (oldRuntimeAccepted) => {
      setTest({ phase: 'running', stage: 'meta-app' });
      const result = await resultOf(bridge.calls.testSetup({ oldRuntimeAccepted }));
      const end: SetupTestEnd<AppError> = result.ok
        ? result.value
        : { outcome: 'failed', stage: 'meta-app', error: result.error };
      setTest({ phase: 'ended', end });
      await queries.invalidateQueries({ queryKey: sessionKey });
      return end;
    },
    cancel: () => void resultOf(bridge.calls.cancelSignIn()),
  };
}
