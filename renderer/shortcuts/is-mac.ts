/** Whether this is a Mac, whose keys are others. */
export const isMac = navigator.userAgent.includes('Macintosh');
