import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

import { checkLibrary } from '../../../../../main/library/store/check-library.ts';
import { connect } from '../../../../../main/library/store/connection.ts';
import { makePlace, openReader, openWriter, syncAll } from './library-under-test.ts';
import { manyPosts } from './many-posts.ts';
import { minute, query } from './sample-posts.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const pageSize = 50;
let program = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'albumen-writer-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: fileURLToPath(new URL('endless-writer.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  program = join(folder, 'writer.mjs');
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Starts the program and kills it as soon as it has put so many pages, in the midst of the next. */
async function writeAndKill(folder: string, pages: number, onPage: () => void): Promise<number> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text.split('\n').length - 1;
    onPage();
    if (printed >= pages) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  expect(signal).toBe('SIGKILL');
  return printed;
}

test('killed at any moment, a library holds whole pages, and a run ends as if never killed', async () => {
  const place = makePlace();
  const reader = openReader(place);
  let readings = 0;
  for (const pages of [1, 3, 8, 17]) {
    const printed = await writeAndKill(place.folder, pages, () => {
      // Beside the writer, while it writes: whole pages, too.
      expect(reader.count(query()) % pageSize).toBe(0);
      readings += 1;
    });
    expect(checkLibrary(place, { now: Date.now })).toEqual({ ok: true, value: { kind: 'whole' } });
    const count = reader.count(query());
    expect(count % pageSize).toBe(0);
    expect(count).toBeGreaterThanOrEqual(Math.min(printed, pages) * pageSize);
    expect(reader.lastCompletedAt()).toBeNull();
    const connection = connect(join(place.folder, 'library.sqlite'), 'read');
    expect(
      connection.get(
        `SELECT (SELECT count(*) FROM words) AS indexed,
           (SELECT missing FROM file_totals) = (SELECT sum(files_missing) FROM posts) AS counted,
           (SELECT count(*) FROM posts WHERE key NOT IN (SELECT post FROM media)) AS bare`,
      ),
    ).toEqual({ indexed: count, counted: 1, bare: 0 });
    connection.close();
  }
  expect(readings).toBeGreaterThan(5);

  const posts = manyPosts(1500);
  syncAll(openWriter(place), posts, minute(0));
  const untouched = makePlace();
  syncAll(openWriter(untouched), posts, minute(0));
  expect(reader.posts(query(), 0, 1500)).toEqual(openReader(untouched).posts(query(), 0, 1500));
}, 60_000);
