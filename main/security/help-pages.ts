import type { HelpPage } from '../../preload/contract/contract.ts';

/** The pages that a help link may open, by name; the page never names an address. */
export const helpAddresses: Readonly<Record<HelpPage, string>> = {
  'meta-dashboard': 'https://developers.facebook.com/apps/',
  'tester-invites': 'https://www.instagram.com/accounts/manage_access/',
  'professional-account': 'https://help.instagram.com/502981923235522',
  'api-guide':
    'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/',
  'accounts-center': 'https://accountscenter.instagram.com/',
  instagram: 'https://www.instagram.com/',
  'create-app-guide':
    'https://developers.facebook.com/docs/instagram-platform/create-an-instagram-app',
  'business-login-guide':
    'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
};
