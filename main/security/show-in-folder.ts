import { shell } from 'electron';

/**
 * Opens the folder of a file of the library in the system's file manager, with the file selected.
 * The file itself is not opened: a page names a medium, and main finds its path.
 */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}
