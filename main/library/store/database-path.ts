import { join } from 'node:path';

/** The database in the folder of an account's library. */
export function databasePath({ folder }: { readonly folder: string }): string {
  return join(folder, 'library.sqlite');
}
