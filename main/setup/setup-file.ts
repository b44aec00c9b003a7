import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  appIdSchema,
  defaultRedirectUri,
  redirectUriSchema,
} from '../../preload/contract/meta-app-input.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SharedSetup } from '../../preload/contract/setup.ts';
import { z } from '../../preload/contract/zod.ts';
import type { MetaAppStore } from '../auth/meta-app.ts';
import { parseJson } from '../instagram/parse-json.ts';
import { diskErrorOf } from '../library/media/disk-error.ts';
import { replaceFile } from '../replace-file.ts';

/** Bytes; a set-up has some two hundred. */
const longestFile = 16 * 1024;

const format = 'albumen-setup';
const version = 1;

const headSchema = z.object({ format: z.literal(format), version: z.int().min(1) });
/** What else is in the file is not read: it holds no secret, and none would be taken from it. */
const contentSchema = z.object({
  appId: appIdSchema,
  redirectUri: redirectUriSchema.default(defaultRedirectUri),
});

/** Hands a set-up on as a file, without the secret. */
export interface SetupFiles {
  /** Asks for a file and writes the set-up to it; its name, or null where none was chosen. */
  save(): Promise<Result<string | null, AppError>>;
  /** Asks for a file and reads it; nothing of what is set up changes. Null where none was chosen. */
  open(): Promise<Result<SharedSetup | null, AppError>>;
}

/** Where the person says which file. */
export interface AskForSetupFile {
  toSave(): Promise<string | null>;
  toOpen(): Promise<string | null>;
}

/** The set-up in a file's text. */
export function readSetup(text: string): Result<SharedSetup, AppError> {
  const parsed = parseJson(text);
  const json = parsed.ok ? parsed.value : null;
  const head = headSchema.safeParse(json);
  if (!head.success) return fail({ kind: 'setup-file-wrong', detail: 'no set-up of Albumen' });
  if (head.data.version > version) return fail({ kind: 'setup-file-newer' });
  const content = contentSchema.safeParse(json);
  if (content.success) return ok(content.data);
  const fields = content.error.issues.map(({ path }) => path.join('.')).join(', ');
  return fail({ kind: 'setup-file-wrong', detail: fields });
}

/** A file's text; null where it is larger than any set-up. */
async function readBounded(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const piece = Buffer.alloc(longestFile + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(piece, length, piece.length - length);
      length += bytesRead;
      if (length > longestFile) return null;
      // A mark at the beginning, as some editors write it, is no part of the text.
      if (bytesRead === 0) return piece.toString('utf8', 0, length).replace(/^\uFEFF/, '');
    }
  } finally {
    await file.close();
  }
}

/** Makes the two ways of a set-up file. The page passes neither its content nor its path. */
export function createSetupFiles(dependencies: {
  readonly metaApp: Pick<MetaAppStore, 'state'>;
  readonly ask: AskForSetupFile;
}): SetupFiles {
  const { metaApp, ask } = dependencies;
  return {
    save: async () => {
      const { appId, redirectUri } = await metaApp.state();
      if (appId === null) return fail({ kind: 'meta-app-missing' });
      const path = await ask.toSave();
      if (path === null) return ok(null);
      try {
        const content = { format, version, appId, redirectUri };
        await replaceFile(path, `${JSON.stringify(content, null, 2)}\n`);
        return ok(basename(path));
      } catch (error) {
        const disk = diskErrorOf(error);
        if (disk === null) throw error;
        // Not Albumen's own folder: its words are those of a place that a person chose.
        return fail(
          disk.kind === 'disk-full' ? disk : { kind: 'move-target-refused', detail: disk.detail },
        );
      }
    },

    open: async () => {
      const path = await ask.toOpen();
      if (path === null) return ok(null);
      try {
        const text = await readBounded(path);
        if (text === null) return fail({ kind: 'setup-file-wrong', detail: 'too large' });
        return readSetup(text);
      } catch (error) {
        const disk = diskErrorOf(error);
        if (disk === null) throw error;
        return fail({ kind: 'setup-file-unreadable', detail: disk.detail });
      }
    },
  };
}
