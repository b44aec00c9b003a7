import { readFile } from 'node:fs/promises';

import { logFileIn, oldLogFileIn } from '../log/log-files.ts';
import { redact } from '../log/redact.ts';

async function linesOf(path: string): Promise<readonly string[]> {
  // There is no old one until the first is full.
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * The newest `count` lines of the log, oldest first, across the file that was set aside last.
 * Redacted again: an older version of Albumen may have known less of what is secret.
 */
export async function readLog(folder: string, count: number): Promise<readonly string[]> {
  const newest = await linesOf(logFileIn(folder));
  const before = newest.length < count ? await linesOf(oldLogFileIn(folder)) : [];
  return [...before, ...newest].slice(-count).map(redact);
}
