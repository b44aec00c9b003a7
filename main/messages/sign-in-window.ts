/** The words around the sign-in window; its pages are Instagram's own. */
export const signInWindowMessages = {
  /** There is no address bar: the title says whose page is shown. */
  title: (host: string): string => `${host} – Sign in`,
  titleLoading: (host: string): string => `Loading ${host}…`,
  titleOpening: 'Opening the sign-in page…',
  page: 'Page',
  back: 'Back',
  reload: 'Reload',
  close: 'Cancel sign-in',
  edit: 'Edit',
  elsewhere: {
    message: (host: string): string => `Open ${host} in your browser?`,
    detail:
      'This page is not part of signing in, so Albumen does not open it here. You can go on signing in either way.',
    openInBrowser: 'Open in browser',
    stay: 'Stay',
  },
} as const;
