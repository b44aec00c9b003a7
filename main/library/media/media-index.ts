import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { z } from '../../../preload/contract/zod.ts';

const lineSchema = z.tuple([
  z.string(),
  // The file's name becomes part of a path.
  z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{2,4}$/),
]);

/**
 * Which file holds which medium of an account. It never fails: losing it costs downloads, never
 * pictures, and a disk that refuses is told by the download itself.
 */
export interface MediaIndex {
  get(name: string): string | null;
  set(name: string, file: string): Promise<void>;
  /** Resolves when everything that was set is written, or cannot be. */
  written(): Promise<void>;
}

/**
 * Opens an index: a journal of lines `["name","file"]`, appended to, so that a kill at any point
 * costs one line at most. A torn, foreign or replaced line is passed over, and the journal
 * rewritten then.
 */
export async function openMediaIndex(path: string): Promise<MediaIndex> {
  const files = new Map<string, string>();
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  for (const line of lines) {
    const entry = lineSchema.safeParse(parseLine(line));
    if (entry.success) files.set(entry.data[0], entry.data[1]);
  }
  if (files.size < lines.length || (text !== '' && !text.endsWith('\n'))) {
    await rewrite(path, files);
  }
  let last: Promise<void> = Promise.resolve();
  return {
    get: (name) => files.get(name) ?? null,
    set: (name, file) => {
      if (files.get(name) === file) return last;
      files.set(name, file);
      last = last.then(() => append(path, `${JSON.stringify([name, file])}\n`));
      return last;
    },
    written: () => last,
  };
}

async function rewrite(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const text = [...files].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function append(path: string, line: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, line);
  } catch {
    // Known until the app closes, then fetched again.
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
