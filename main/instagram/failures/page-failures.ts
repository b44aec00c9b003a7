import { documented, reported } from './failure-row.ts';
import type { PageFailure } from './failure-row.ts';

/**
 * Error pages in the sign-in window. Meta documents none of them, which is why the status codes of
 * HTTP stand behind those that have a title nobody knows. Instagram translates the words
 * around the reason, but not the reason itself; not every page has it in its title.
 */
export const pageFailures = [
  {
    id: 'page-app-id',
    said: 'page',
    title: /invalid (?:platform app|client id)/i,
    becomes: 'app-id-unknown',
    evidence: reported('https://github.com/pdir/social-feed-bundle/issues/167'),
  },
  {
    id: 'page-redirect-uri',
    said: 'page',
    title: /invalid redirect[_ ]uri|redirect uri does not match/i,
    becomes: 'redirect-uri-refused',
    evidence: reported('https://github.com/jsmrtn/craftagram/issues/69'),
  },
  {
    id: 'page-scope',
    said: 'page',
    title: /invalid scope/i,
    becomes: 'scope-refused',
    evidence: reported('https://github.com/hungdev/react-native-instagram-login/issues/90'),
  },
  {
    id: 'page-tester',
    said: 'page',
    title: /insufficient developer role/i,
    becomes: 'not-a-tester',
    evidence: reported('https://github.com/jsmrtn/craftagram/issues/16'),
  },
  {
    id: 'page-outside-activity',
    said: 'page',
    title: /activity off meta/i,
    becomes: 'outside-activity-off',
    evidence: reported('https://github.com/pdir/social-feed-bundle/issues/126'),
  },
  {
    id: 'page-suspended',
    said: 'page',
    path: /^\/accounts\/(?:suspended|disabled)(?:\/|$)/,
    becomes: 'account-restricted',
    evidence: reported('https://github.com/Datalux/Osintgram/issues/750'),
  },
  {
    id: 'page-check',
    said: 'page',
    path: /^\/(?:challenge|checkpoint|auth_platform)(?:\/|$)/,
    becomes: 'sign-in-check',
    evidence: reported('https://github.com/Datalux/Osintgram/issues/1092'),
  },
  {
    id: 'page-missing',
    said: 'page',
    path: /^\/oauth\/authorize(?:\/|$)/,
    status: [404, 404],
    becomes: 'sign-in-page-missing',
    evidence: reported('https://github.com/gitroomhq/postiz-app/issues/891'),
  },
  {
    id: 'page-missing-titled',
    said: 'page',
    title: /page (?:not found|isn.t available)/i,
    becomes: 'sign-in-page-missing',
    evidence: reported('https://github.com/diwenne/openreply/pull/27'),
  },
  {
    id: 'page-busy',
    said: 'page',
    status: [429, 429],
    becomes: 'rate-limited',
    evidence: documented('https://www.rfc-editor.org/rfc/rfc6585#section-4'),
  },
  {
    id: 'page-refused',
    said: 'page',
    path: /^\/oauth\/authorize(?:\/|$)/,
    status: [400, 403],
    becomes: 'sign-in-page-refused',
    evidence: reported('https://github.com/loicnestler/instagram-basic-display/issues/2'),
  },
  {
    id: 'page-fault',
    said: 'page',
    status: [500, 599],
    becomes: 'temporarily-unavailable',
    evidence: reported('https://github.com/mageplaza/magento-2-social-login/issues/196'),
  },
  {
    id: 'page-astray',
    said: 'page',
    path: /^\/(?:accounts\/onetap\/?)?$/,
    status: [200, 399],
    becomes: 'sign-in-astray',
    evidence: reported('https://github.com/mikefowler/instajam/pull/15'),
  },
] as const satisfies readonly PageFailure[];
