import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, extname, format, parse } from 'node:path';

import type { AppError } from '../../preload/contract/errors.ts';
import type { ChosenFile, PictureType } from '../../preload/contract/moments.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { diskErrorOf } from '../library/media/disk-error.ts';
import { headLength, mediaTypeOf } from '../library/media/media-type.ts';
import { pictureSizeIn } from '../library/media/picture-size.ts';
import { replaceFile } from '../replace-file.ts';

/** Writes a picture of the page's to a file that a person chose. */
export interface PictureFile {
  /** @param suggested the name that the dialog begins with; null is answered where none was chosen */
  choose(suggested: string): Promise<ChosenFile | null>;
  /**
   * @param ticket of the last choice; it holds until the picture is written
   * @returns the file's name
   */
  write(ticket: string, bytes: Uint8Array): Promise<Result<string, AppError>>;
}

const typesByExtension: Readonly<Record<string, PictureType>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
};

interface Choice extends ChosenFile {
  readonly path: string;
}

/**
 * What a chosen path means. A name that ends in neither is completed, and then the file is one that
 * the dialog did not ask about: it is never one that is there already.
 */
async function choiceOf(path: string): Promise<Choice> {
  const ticket = randomUUID();
  const type = typesByExtension[extname(path).toLowerCase()];
  if (type !== undefined) return { ticket, type, path };
  return { ticket, type: 'image/jpeg', path: await freePath(`${path}.jpg`) };
}

/** The path, or the first of `name (2)`, `name (3)` … beside it that is not there. */
async function freePath(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? path : format({ dir, name: `${name} (${String(number)})`, ext });
    const isFree = await access(next).then(
      () => false,
      () => true,
    );
    if (isFree) return next;
  }
}

/** Whether the bytes are a picture of this type, by their own word. */
async function isPicture(bytes: Uint8Array, type: PictureType): Promise<boolean> {
  const found = await mediaTypeOf(bytes.subarray(0, headLength));
  return found?.mime === type && pictureSizeIn(bytes) !== null;
}

/** @param ask asks the person for a path; null where none was chosen */
export function createPictureFile(ask: (suggested: string) => Promise<string | null>): PictureFile {
  let last: Choice | null = null;
  return {
    choose: async (suggested) => {
      const path = await ask(suggested);
      last = path === null ? null : await choiceOf(path);
      return last === null ? null : { ticket: last.ticket, type: last.type };
    },
    write: async (ticket, bytes) => {
      const choice = last;
      if (choice === null || choice.ticket !== ticket) return fail({ kind: 'not-found' });
      if (!(await isPicture(bytes, choice.type))) {
        return fail({ kind: 'invalid-input', detail: `no ${choice.type}` });
      }
      last = null;
      try {
        await replaceFile(choice.path, bytes);
        return ok(basename(choice.path));
      } catch (error) {
        const disk = diskErrorOf(error);
        if (disk === null) throw error;
        // Not Albumen's own folder: its words are those of a place that a person chose.
        return fail(
          disk.kind === 'disk-full' ? disk : { kind: 'move-target-refused', detail: disk.detail },
        );
      }
    },
  };
}
