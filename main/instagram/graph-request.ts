import { assertNever } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';
import type { CallBudget } from './call-budget.ts';
import { classifyOutcome } from './graph-errors.ts';
import type { Failure, Said } from './graph-errors.ts';
import type { HttpOutcome } from './http.ts';
import { decideRetry } from './retry.ts';
import type { Sleep } from './retry.ts';
import { readCallUsage } from './usage-headers.ts';
import type { CallUsage } from './usage-headers.ts';

/** One thing to ask, as often as the retry policy allows. */
export interface GraphRequest {
  /** Makes one call, with the page size that is to be asked for now. */
  readonly send: (limit: number | null) => Promise<HttpOutcome>;
  /** The page size to begin with; null for what has none. */
  readonly limit: number | null;
  /** What travels with the call and must not come back in an error. */
  readonly secrets: readonly string[];
  /** Whose refusals may come back; the Graph API's where not given. */
  readonly said?: Said;
  readonly signal?: AbortSignal | undefined;
}

/** Percent of the call budget above which the log says so. */
const nearlyUsedUp = 90;

export type GraphAnswer =
  /** `limit` is the page size to ask for from now on. */
  | { readonly ok: true; readonly value: unknown; readonly limit: number | null }
  | { readonly ok: false; readonly failure: Failure };

const cancelled: GraphAnswer = {
  ok: false,
  failure: { remedy: 'none', error: { kind: 'cancelled' } },
};

function limited(minutes: number, detail: string): GraphAnswer {
  return {
    ok: false,
    failure: { remedy: 'respect-limit', error: { kind: 'rate-limited', minutes, detail } },
  };
}

/** Makes the one way calls go out: within the budget, retried where that helps, cancellable. */
export function createGraphRequester(dependencies: {
  readonly budget: CallBudget;
  readonly sleep: Sleep;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** Told of the fullest budget, in percent, whenever a reply's headers say it. */
  readonly onUsage: (percent: number) => void;
  readonly log: Logger;
}): (request: GraphRequest) => Promise<GraphAnswer> {
  const { budget, sleep, random, onUsage, log } = dependencies;
  let nearLimit = false;

  function noteUsage(usage: CallUsage): void {
    budget.noteReply(usage);
    if (usage.percent !== null) onUsage(usage.percent);
    const near = usage.percent !== null && usage.percent >= nearlyUsedUp;
    if (near && !nearLimit) {
      log.warn('The call budget is nearly used up', { percent: usage.percent });
    }
    nearLimit = near;
  }

  return async ({ send, limit: firstLimit, secrets, said, signal }) => {
    let attempt = 0;
    let limit = firstLimit;
    let learned = firstLimit;
    let lastResortTried = false;
    for (;;) {
      if (signal?.aborted === true) return cancelled;
      const minutesLeft = budget.minutesLeft();
      if (minutesLeft !== null) {
        return limited(minutesLeft, 'Held back: Instagram limits the calls of this app');
      }
      const outcome = await send(limit);
      attempt += 1;
      const answer = classifyOutcome(outcome, secrets, said);
      const usage = outcome.kind === 'reply' ? readCallUsage(outcome.header) : null;
      if (usage !== null) noteUsage(usage);
      if (answer.ok) {
        budget.noteSuccess();
        return { ok: true, value: answer.value, limit: learned };
      }
      const { failure } = answer;
      if (failure.error.kind === 'rate-limited' && usage !== null) {
        return limited(budget.noteLimited(usage), failure.error.detail);
      }
      const step = decideRetry(failure.remedy, { attempt, limit, lastResortTried }, random());
      switch (step.do) {
        case 'give-up':
          return answer;
        case 'wait':
          await sleep(step.milliseconds, signal);
          break;
        case 'ask-for-less':
          limit = step.limit;
          // Half a page as the last resort says nothing about the size Instagram takes.
          if (step.lastResort) lastResortTried = true;
          else learned = limit;
          break;
        default:
          assertNever(step);
      }
    }
  };
}
