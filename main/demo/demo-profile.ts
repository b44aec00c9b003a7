import type { DemoProfile } from './demo-album.ts';

/** The demo account, as far as it does not come from its pictures. */
export const demoProfile: Omit<DemoProfile, 'picture'> = {
  userId: '17841460273958114',
  appScopedId: '27281358591558845',
  username: 'albumen.demo',
  name: 'Demo Album',
  accountType: 'MEDIA_CREATOR',
  biography:
    'Mountains, cities and the sea 🏔️🌃🌊\nA demo account: none of this is on Instagram.\nPrints: @example.print.lab · #slowphotography',
  website: 'https://example.com/',
  followers: 18_432,
  following: 311,
};
