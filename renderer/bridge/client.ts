import type { AppError } from '../../preload/contract/errors.ts';
import { fail } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppFailure;
  }
}

/** An expected failure on its way through TanStack Query, which knows failures as exceptions. */
export class AppFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.kind);
    this.name = 'AppFailure';
    this.error = error;
  }
}

/**
 * Waits for a call to main. A rejected promise (main is gone, or a bug there) becomes a failure of
 * kind `unexpected`, so that callers meet results only.
 */
export async function resultOf<Value>(
  call: Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  try {
    return await call;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'unexpected', detail });
  }
}

/**
 * The value that a call to main answers.
 * @throws AppFailure when the call failed.
 */
export async function valueOf<Value>(call: Promise<Result<Value, AppError>>): Promise<Value> {
  const result = await resultOf(call);
  if (!result.ok) throw new AppFailure(result.error);
  return result.value;
}
