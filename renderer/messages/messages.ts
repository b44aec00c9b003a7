import { en } from './en.ts';

/** The catalogue in use. A second language is a second file and a choice here. */
export const messages = en;
