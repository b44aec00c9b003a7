import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

import axios from 'axios';

import { mediaFieldSets } from '../../main/instagram/field-sets.ts';
import { makeLibrary, sourceInWorker } from './bench-library.ts';

/** Milliseconds of each run, in pairs. */
export interface Row {
  readonly name: string;
  readonly against: string;
  readonly aim: number;
  readonly measure: 'ratio';
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

export interface RowOptions {
  /** Scratch space, on the disk that is to be measured. */
  readonly folder: string;
  /** The built `post-server.ts`. */
  readonly server: string;
  /** Pairs that count; one before them does not. */
  readonly pairs: number;
}

interface Server {
  readonly origin: string;
  stop(): void;
}

async function startServer(path: string, posts: number, latency: number): Promise<Server> {
  const child = spawn(process.execPath, [path, String(posts), String(latency)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const origin of lines) return { origin, stop: () => void child.kill() };
  throw new Error('The server did not start');
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Measures pairs, one of each kind after the other. */
async function measurePairs(
  pairs: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pick<Row, 'ours' | 'theirs'>> {
  const measured: { readonly ours: number; readonly theirs: number }[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    measured.push({ theirs: await theirs(), ours: await ours() });
  }
  const counted = measured.slice(1);
  return { ours: counted.map(({ ours }) => ours), theirs: counted.map(({ theirs }) => theirs) };
}

interface BarePage {
  readonly data: readonly unknown[];
  readonly paging: { readonly cursors: { readonly after: string }; readonly next?: string };
}

async function barePage(origin: string, after: string | null): Promise<string | null> {
  const params = { fields: mediaFieldSets[0], limit: 100, ...(after === null ? {} : { after }) };
  const { data } = await axios.get<BarePage>(`${origin}/v26.0/me/media`, { params });
  return data.paging.next === undefined ? null : data.paging.cursors.after;
}

async function barePages(origin: string): Promise<void> {
  let after: string | null = null;
  do after = await barePage(origin, after);
  while (after !== null);
}

/** First sync of 10,000 posts' metadata. */
export async function firstSync({ folder, server, pairs }: RowOptions): Promise<Row> {
  const { origin, stop } = await startServer(server, 10_000, 5);
  const source = sourceInWorker(origin);
  const measured = await measurePairs(
    pairs,
    async () => {
      const library = await makeLibrary(folder, source);
      const { began, postsRead } = await library.sync({ files: false });
      await library.remove();
      return postsRead - began;
    },
    () => time(() => barePages(origin)),
  );
  await source.end();
  stop();
  return {
    name: 'first sync of 10,000 posts’ metadata, 5 ms latency',
    against: 'the same pages one after another, a bare axios loop that drops them',
    aim: 1.25,
    measure: 'ratio',
    ...measured,
  };
}

/** A sync that finds nothing new. */
export async function nothingNew({ folder, server, pairs }: RowOptions): Promise<Row> {
  const { origin, stop } = await startServer(server, 10_000, 5);
  const source = sourceInWorker(origin);
  const library = await makeLibrary(folder, source);
  await library.sync({ files: false });
  const measured = await measurePairs(
    pairs,
    async () => {
      const { began, ended } = await library.sync({ files: false });
      return ended - began;
    },
    () => time(() => barePage(origin, null)),
  );
  await library.remove();
  await source.end();
  stop();
  return {
    name: 'sync with nothing new, 10,000 posts, 5 ms latency',
    against: 'one bare page request',
    aim: 3,
    measure: 'ratio',
    ...measured,
  };
}

const fileCount = 2000;

async function curlThenSync(folder: string, origin: string): Promise<number> {
  const own = await mkdtemp(join(folder, 'curl-'));
  const list = Array.from(
    { length: fileCount },
    (_, index) =>
      `url = "${origin}/media/${String(index)}.png"\noutput = "${join(own, String(index))}"\n`,
  );
  await writeFile(join(own, 'list'), list.join(''));
  const run = (command: string, ...args: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      spawn(command, args, { stdio: 'ignore' }).on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${command} ended with ${String(code)}`));
      });
    });
  const took = await time(async () => {
    await run('curl', '--silent', '--parallel', '--config', join(own, 'list'));
    await run('sync');
  });
  await rm(own, { recursive: true, force: true });
  return took;
}

/** 2,000 files of 200 kB: hashed, checked, flushed, filed, entered into the database. */
export async function files({ folder, server, pairs }: RowOptions): Promise<Row> {
  const { origin, stop } = await startServer(server, fileCount, 0);
  const source = sourceInWorker(origin);
  const measured = await measurePairs(
    pairs,
    async () => {
      const library = await makeLibrary(folder, source);
      const { postsRead, ended } = await library.sync({ files: true });
      await library.remove();
      return ended - postsRead;
    },
    () => curlThenSync(folder, origin),
  );
  await source.end();
  stop();
  return {
    name: '2,000 media files of 200 kB, hashed, flushed and filed',
    against: '`curl --parallel` writing the same files, then `sync`',
    aim: 1.5,
    measure: 'ratio',
    ...measured,
  };
}
