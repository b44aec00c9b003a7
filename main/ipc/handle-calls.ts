import type { IpcMain } from 'electron';

import { callChannel, callNames } from '../../preload/contract/channels.ts';
import { contract } from '../../preload/contract/contract.ts';
import type { CallName, CallResult, ParsedInput } from '../../preload/contract/contract.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { fail } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Logger } from '../log/logger.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** One handler per call of the contract: one missing, or one too many, does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: ParsedInput<Name>,
  ) => Promise<CallResult<Name>> | CallResult<Name>;
};

export interface HandleCallsOptions {
  readonly ipc: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly handlers: Handlers;
  /** Whether a web contents id belongs to Albumen's own window. */
  readonly isOwnWindow: (id: number) => boolean;
  readonly log: Logger;
}

type AnyResult = Result<unknown, AppError>;

/**
 * Answers every call of the contract: the sender is checked, the input parsed, and what a handler
 * throws becomes an error of kind `unexpected`, logged. Answers how to stop.
 */
export function handleCalls({ ipc, handlers, isOwnWindow, log }: HandleCallsOptions): () => void {
  for (const name of callNames) {
    ipc.handle(callChannel(name), (event, input: unknown): Promise<AnyResult> | AnyResult => {
      if (!isTrustedSender(event, isOwnWindow)) {
        log.warn('refused a call from a foreign sender', { call: name });
        return fail({ kind: 'not-allowed' });
      }
      return answer(name, handlers, input, log);
    });
  }
  return () => {
    for (const name of callNames) ipc.removeHandler(callChannel(name));
  };
}

/** Parses the input of a call and runs its handler. */
export async function answer(
  name: CallName,
  handlers: Handlers,
  input: unknown,
  log: Logger,
): Promise<AnyResult> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    // Paths and codes only: the values may be secrets that travel inward.
    const detail = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'input'}: ${issue.code}`)
      .join(', ');
    return fail({ kind: 'invalid-input', detail: `${name}: ${detail}` });
  }
  // The schema that parsed the input and the handler stand under the same name of the contract,
  // which TypeScript cannot follow across a union of names.
  const handler = handlers[name] as (input: unknown) => Promise<AnyResult> | AnyResult;
  try {
    return await handler(parsed.data);
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : 'not an error';
    log.error('a call failed unexpectedly', { call: name, message });
    return fail({
      kind: 'unexpected',
      detail: `${name}: ${error instanceof Error ? error.name : 'unknown'}`,
    });
  }
}
