/** The words of native dialogs: what happened, why, what to do. */
export const dialogWords = {
  crashed: {
    message: 'The window stopped working',
    detail: 'Your sign-in and your pictures are safe. Reload the window to go on.',
  },
  hangs: {
    message: 'The window does not answer',
    detail: 'You can wait for it, or reload it. Your sign-in and your pictures are safe.',
  },
  chooseLibraryFolder: 'Where the library is to live',
  chooseSaveFolder: 'Where the originals are to be saved',
  choose: 'Choose',
  savePicture: 'Save picture',
  jpeg: 'JPEG picture',
  png: 'PNG picture',
  bestNineFile: (year: number, username: string): string =>
    `Best Nine ${String(year)} ${username}.jpg`,
  saveSetup: 'Save the set-up for a colleague',
  openSetup: 'Open a set-up file',
  setupFile: 'Albumen set-up',
  setupFileName: 'Albumen set-up.json',
  saveHere: 'Save here',
  reload: 'Reload',
  quit: 'Quit',
  wait: 'Wait',
  ok: 'OK',
  uncaught: {
    message: 'Something went wrong in Albumen',
    detail: (logFile: string): string =>
      `This is a fault of the app. It goes on running; if something looks wrong, quit and start it again. What happened is in ${logFile}.`,
  },
  settingsDamaged: {
    message: 'Your settings could not be read',
    detail: (file: string): string =>
      `The damaged file was kept as ${file}, and Albumen starts with fresh settings. Downloaded pictures are not affected.`,
    partsDetail: (file: string): string =>
      `A copy of the file was kept as ${file}. What could be read of it is kept, and what was damaged begins anew. Downloaded pictures are not affected.`,
    unreadable:
      'The file was left as it is, and nothing that you change now will be kept. Check that the data folder belongs to you, then start Albumen again.',
  },
  cannotStart: 'Albumen cannot start',
  badOverride: (name: string, expected: string): string =>
    `The environment variable ${name} is not valid: expected ${expected}.`,
} as const;
