/** The words of the application menu and of native context menus. */
export const menuWords = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  about: 'About Albumen',
  metaApp: 'Your Meta App…',
  signOut: 'Sign Out…',
  refresh: 'Refresh',
  bestNine: 'Best Nine…',
  testerInvites: 'Instagram Tester Invites',
  metaDashboard: 'Meta App Dashboard',
  apiGuide: 'Instagram API Guide',
} as const;
