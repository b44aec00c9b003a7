import { mkdir, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { diskErrorOf } from '../media/disk-error.ts';
import { isMarked, mark, markerName } from './place-marker.ts';

/** What the library's folder is called inside of a folder that holds other things. */
export const subfolder = 'Albumen library';

/** Whether `inner` is `outer`, or lies below it. Both are absolute and without links. */
export function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder)).every((name) => name === markerName);

/**
 * Makes the folder that the library is to be moved to ready: an empty one that was chosen, or a
 * subfolder of one that is not. Nothing that is there is touched.
 * @param source where the library is
 * @returns the folder, without links
 */
export async function prepareTarget(
  chosen: string,
  source: string,
): Promise<Result<string, AppError>> {
  try {
    const from = await realpath(source).catch(() => source);
    const folder = await realpath(chosen);
    const target = (await isEmpty(folder)) ? folder : join(folder, subfolder);
    if (isWithin(from, folder) || isWithin(from, target) || isWithin(target, from)) {
      return fail({ kind: 'move-into-itself', detail: target });
    }
    await mkdir(target, { recursive: true });
    if (!(await isEmpty(target))) return fail({ kind: 'move-target-taken', detail: target });
    await mark(target);
    return ok(target);
  } catch (error) {
    const disk = diskErrorOf(error);
    if (disk === null) throw error;
    if (disk.kind === 'disk-full')
      return fail({ kind: 'move-no-room', room: null, detail: chosen });
    if (disk.detail === 'EEXIST') return fail({ kind: 'move-target-taken', detail: chosen });
    return fail({ kind: 'move-target-refused', detail: chosen });
  }
}

/** The library that a chosen folder is or holds; null where there is none. */
export function libraryIn(chosen: string): string | null {
  return [chosen, join(chosen, subfolder)].find(isMarked) ?? null;
}
