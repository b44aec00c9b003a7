import { exchangeFailures } from './exchange-failures.ts';
import { graphFailures } from './graph-failures.ts';
import { pageFailures } from './page-failures.ts';
import { redirectFailures } from './redirect-failures.ts';

/**
 * Everything that Instagram is known to refuse with, in the order in which it is looked for: one row
 * per failure, where it is said, how it is recognised and what it becomes. What a person reads about
 * it stands in `renderer/messages`, by kind; `npm run failures` prints both side by side.
 */
export const knownFailures = [
  ...pageFailures,
  ...redirectFailures,
  ...exchangeFailures,
  ...graphFailures,
] as const;

export type KnownFailure = (typeof knownFailures)[number];
export type KnownFailureId = KnownFailure['id'];
