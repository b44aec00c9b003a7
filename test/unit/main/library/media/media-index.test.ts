import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openMediaIndex } from '../../../../../main/library/media/media-index.ts';
import { makeFolder } from '../sample-files.ts';

const fileOf = (letter: string): string => `${letter.repeat(64)}.jpg`;
const line = (name: string, file: string): string => `${JSON.stringify([name, file])}\n`;

describe('the media index', () => {
  it('remembers across openings, in a folder that it makes', async () => {
    const path = join(makeFolder(), 'demo-1', 'media-index.jsonl');
    const first = await openMediaIndex(path);
    expect(first.get('1/original')).toBeNull();
    await first.set('1/original', fileOf('a'));
    await first.set('1/thumbnail', fileOf('b'));
    const second = await openMediaIndex(path);
    expect(second.get('1/original')).toBe(fileOf('a'));
    expect(second.get('1/thumbnail')).toBe(fileOf('b'));
  });

  it('passes over a torn last line, and what is written after it is not lost', async () => {
    const path = join(makeFolder(), 'index.jsonl');
    writeFileSync(path, `${line('1/original', fileOf('a'))}["2/original","bbbb`);
    const index = await openMediaIndex(path);
    expect(index.get('1/original')).toBe(fileOf('a'));
    expect(index.get('2/original')).toBeNull();
    await index.set('3/original', fileOf('c'));
    const again = await openMediaIndex(path);
    expect(again.get('1/original')).toBe(fileOf('a'));
    expect(again.get('3/original')).toBe(fileOf('c'));
  });

  it.each([
    ['a path', line('1/original', '../../../etc/passwd')],
    ['a path with a hash', line('1/original', `../${fileOf('a')}`)],
    ['another shape', '{"1/original":"a.jpg"}\n'],
    ['no JSON', '\0\0\0\0\n'],
  ])('never answers with %s', async (_what, foreign) => {
    const path = join(makeFolder(), 'index.jsonl');
    writeFileSync(path, foreign + line('2/original', fileOf('b')));
    const index = await openMediaIndex(path);
    expect(index.get('1/original')).toBeNull();
    expect(index.get('2/original')).toBe(fileOf('b'));
  });

  it('keeps the newest entry and rewrites the journal without the replaced ones', async () => {
    const path = join(makeFolder(), 'index.jsonl');
    for (const letter of ['a', 'b', 'c']) appendFileSync(path, line('1/original', fileOf(letter)));
    const index = await openMediaIndex(path);
    expect(index.get('1/original')).toBe(fileOf('c'));
    expect(readFileSync(path, 'utf8')).toBe(line('1/original', fileOf('c')));
  });

  it('works for the time being where the disk refuses', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    const index = await openMediaIndex(join(folder, 'file', 'index.jsonl'));
    await index.set('1/original', fileOf('a'));
    expect(index.get('1/original')).toBe(fileOf('a'));
  });

  it('says when what was set is written, in the order in which it was set', async () => {
    const path = join(makeFolder(), 'index.jsonl');
    const index = await openMediaIndex(path);
    const letters = ['a', 'b', 'c', 'd'];
    for (const letter of letters) void index.set(`${letter}/original`, fileOf(letter));
    await index.written();
    expect(readFileSync(path, 'utf8')).toBe(
      letters.map((letter) => line(`${letter}/original`, fileOf(letter))).join(''),
    );
  });
});
