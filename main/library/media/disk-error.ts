import type { DiskError } from '../../../preload/contract/errors.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);

/** A folder that vanished, a file in its place, no rights, a read-only or a failing disk. */
const refused = new Set([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

/** The disk's answer in an exception of Node's file system; null when it is something else. */
export function diskErrorOf(error: unknown): DiskError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (full.has(code)) return { kind: 'disk-full', detail: code };
  return refused.has(code) ? { kind: 'disk-refused', detail: code } : null;
}
