import { runLibrary } from './library/electron/run-library.ts';
import { createLibraryAnswers } from './library/process/create-answers.ts';

// The entry of the library's own process: it writes what main and the page read.
runLibrary(createLibraryAnswers);
