import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { deleteFolder, storageUseOf } from '../../../../main/library/storage-use.ts';
import { filesBelow, makeFolder } from './sample-files.ts';

describe('storage use', () => {
  it('counts all files below a folder, and nothing where there is no folder', async () => {
    const folder = makeFolder();
    expect(await storageUseOf(join(folder, 'not-there'))).toEqual({ files: 0, bytes: 0 });
    expect(await storageUseOf(folder)).toEqual({ files: 0, bytes: 0 });
    for (let index = 0; index < 50; index += 1) {
      const shelf = join(folder, String(index % 7));
      mkdirSync(shelf, { recursive: true });
      writeFileSync(join(shelf, `${String(index)}.jpg`), Buffer.alloc(index));
    }
    expect(await storageUseOf(folder)).toEqual({ files: 50, bytes: 1225 });
  });

  it('deletes a folder with all that is in it, and one that is not there', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'demo-1', 'media'), { recursive: true });
    writeFileSync(join(folder, 'demo-1', 'media', 'a.jpg'), 'a');
    writeFileSync(join(folder, 'other.jpg'), 'b');
    expect(await deleteFolder(join(folder, 'demo-1'))).toEqual({ ok: true, value: null });
    expect(filesBelow(folder)).toEqual(['other.jpg']);
    expect(await deleteFolder(join(folder, 'demo-1'))).toEqual({ ok: true, value: null });
  });

  it('says that the disk refuses', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await deleteFolder(join(folder, 'file', 'demo-1'))).toMatchObject({
      ok: false,
      error: { kind: 'disk-refused' },
    });
  });
});
