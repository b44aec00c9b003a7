/*
 * A program that the kill test bundles, starts and kills: it puts page after page into a library,
 * and prints a line for each that is in.
 */
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { manyPosts } from './many-posts.ts';
import { minute } from './sample-posts.ts';

const pageSize = 50;
const [, , folder = ''] = process.argv;
const opened = openLibraryWriter({ accountId: accountIdOf('override', '1'), folder });
if (!opened.ok) throw new Error(opened.error.kind);
const posts = manyPosts(1500);
for (;;) {
  const run = opened.value.beginRun('full', minute(0));
  for (let from = 0; from < posts.length; from += pageSize) {
    opened.value.putPage(run, posts.slice(from, from + pageSize), minute(0));
    process.stdout.write('page\n');
  }
}
