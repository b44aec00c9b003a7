import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { DemoStill } from '../../../../main/demo/demo-album.ts';
import { createStillReader } from '../../../../main/demo/still-reader.ts';
import { makeFolder } from '../auth/profile-folder.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);

function stillIn(folder: string, changes: Partial<DemoStill> = {}): DemoStill {
  const path = join(folder, 'one.jpg');
  writeFileSync(path, 'the whole file');
  return {
    path,
    width: 4000,
    height: 3000,
    orientation: 1,
    rect: null,
    longestEdge: 1440,
    ...changes,
  };
}

describe('a still', () => {
  it('is the file itself where nothing is to be cut', async () => {
    const stills = createStillReader(() => {
      throw new Error('nothing to cut');
    });
    const small = stillIn(makeFolder(), { width: 1440, height: 1080 });
    expect(String(await stills.read(small))).toBe('the whole file');
  });

  it('is made smaller where it is large, and keeps how it is turned', async () => {
    const asked: unknown[] = [];
    const stills = createStillReader((bytes, cut) => {
      asked.push([String(bytes), cut]);
      return jpeg;
    });
    const made = await stills.read(stillIn(makeFolder(), { orientation: 6 }));
    const rect = { x: 0, y: 0, width: 4000, height: 3000 };
    expect(asked).toEqual([['the whole file', { rect, longestEdge: 1440 }]]);
    expect(made?.toString('latin1')).toContain('Exif');
  });

  it('is handed out whole where it cannot be cut, and null where it is gone', async () => {
    const stills = createStillReader(() => null);
    const still = stillIn(makeFolder());
    expect(String(await stills.read(still))).toBe('the whole file');
    expect(await stills.read({ ...still, path: `${still.path}.gone` })).toBeNull();
  });

  it('is cut once for all who ask, then kept', async () => {
    let cuts = 0;
    const stills = createStillReader(() => {
      cuts += 1;
      return jpeg;
    });
    const still = stillIn(makeFolder());
    await Promise.all([stills.read(still), stills.read(still)]);
    await stills.read(still);
    expect(cuts).toBe(1);
    await stills.read({ ...still, longestEdge: 320 });
    expect(cuts).toBe(2);
  });

  it('is cut one at a time, and a cut that fails does not hold up the next', async () => {
    let [now, most] = [0, 0];
    const stills = createStillReader(async (_, { longestEdge }) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (longestEdge === 100) throw new Error('broken');
      return jpeg;
    });
    const still = stillIn(makeFolder());
    const edges = [300, 100, 200];
    const made = edges.map((longestEdge) => stills.read({ ...still, longestEdge }));
    const outcomes = await Promise.allSettled(made);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(1);
  });

  it('gives up those not used for longest beyond 16 MB', async () => {
    const cuts: number[] = [];
    const stills = createStillReader((_, { longestEdge }) => {
      cuts.push(longestEdge);
      return Buffer.alloc(6 * 1024 * 1024, 0xff);
    });
    const still = stillIn(makeFolder());
    const read = (longestEdge: number) => stills.read({ ...still, longestEdge });
    await read(1);
    await read(2);
    await read(1);
    await read(3);
    await read(1);
    expect(cuts).toEqual([1, 2, 3]);
    await read(2);
    expect(cuts).toEqual([1, 2, 3, 2]);
  });
});
