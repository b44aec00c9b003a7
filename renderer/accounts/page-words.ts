import type { AppError } from '../../preload/contract/errors.ts';

/** Words on a page of Instagram's, with what they mean. */
export interface PageWords {
  readonly words: string;
  readonly means: AppError;
}

const detail = '';

/**
 * What a person can read in the sign-in window where Albumen cannot: the page's title does not
 * always have it. These are Instagram's words, in its own English wherever it stands.
 */
export const pageWords: readonly PageWords[] = [
  { words: 'Invalid platform app', means: { kind: 'app-id-unknown', detail } },
  { words: 'Invalid redirect_uri', means: { kind: 'redirect-uri-refused', detail } },
  { words: 'Invalid scope', means: { kind: 'scope-refused', detail } },
  { words: 'Insufficient developer role', means: { kind: 'not-a-tester', detail } },
  {
    words: 'Your activity off Meta technologies is currently turned off',
    means: { kind: 'outside-activity-off', detail },
  },
  {
    words: 'Sorry, this page isn’t available',
    means: { kind: 'sign-in-page-missing', detail },
  },
];
