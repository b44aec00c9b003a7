import { readFile } from 'node:fs/promises';

import type { Notice } from './attempt.ts';

const row = /^\| `.*` \| \*\*(.+)\*\*<br>(.+)<br>(.+)<br>\[(.+)\] \| `([a-z-]+)`,/;

/**
 * The words of the known failures as `docs/failures.md` promises them, by the name of the row. What
 * is in it is what the catalogue says (a unit test sees to it), printed.
 */
export async function failureDocument(): Promise<(id: string) => Notice> {
  const path = new URL('../../../docs/failures.md', import.meta.url);
  const lines = (await readFile(path, 'utf8')).split('\n');
  const notices = new Map<string, Notice>();
  for (const line of lines) {
    const [, what = '', why = '', todo = '', button = '', id] = row.exec(line) ?? [];
    if (id !== undefined) notices.set(id, { what, why, todo, button });
  }
  return (id) => {
    const notice = notices.get(id);
    if (notice === undefined) throw new Error(`docs/failures.md has no row ${id}`);
    return notice;
  };
}
