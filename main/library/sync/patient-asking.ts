import type { AppError } from '../../../preload/contract/errors.ts';
import { fail } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import type { Gate } from './gate.ts';
import { whatFollows } from './what-follows.ts';

/** Asks Instagram until it answers, is stopped, or waiting does not help. */
export type AskPatiently = <Value>(
  call: (signal: AbortSignal) => Promise<Result<Value, AppError>>,
  signal: AbortSignal,
) => Promise<Result<Value, AppError>>;

/** Makes the asking of one sync: what fails shuts the gate, and is asked again when it opens. */
export function createPatientAsking(dependencies: {
  readonly gate: Gate;
  readonly clock: Clock;
}): AskPatiently {
  const { gate, clock } = dependencies;
  let failures = 0;
  return async (call, signal) => {
    for (;;) {
      await gate.pass(signal);
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const answer = await call(signal);
      if (answer.ok) {
        failures = 0;
        return answer;
      }
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const following = whatFollows(answer.error, failures, clock.now());
      if (following.do !== 'wait') {
        failures = 0;
        return answer;
      }
      failures += 1;
      gate.shut(following.wait);
    }
  };
}
