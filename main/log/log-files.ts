import { join } from 'node:path';

/** Where the log of this folder is written. */
export const logFileIn = (folder: string): string => join(folder, 'albumen.log');

/** Where the one before it is kept, once it was full. */
export const oldLogFileIn = (folder: string): string => join(folder, 'albumen.old.log');
