import { announce } from './runtime/announce.mjs';

/**
 * Runs a command's work; a failure becomes a sentence and exit code 1, not a stack trace.
 * @param {() => Promise<number | void>} work its number is the exit code
 */
export async function orReportFailure(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
