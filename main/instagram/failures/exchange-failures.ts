import { documented, reported } from './failure-row.ts';
import type { ExchangeFailure } from './failure-row.ts';

/**
 * Refusals of the exchange. Meta documents the one of a spent code and no other; the rest are from
 * people's logs. Looked for by words before any code is: the code is the HTTP status, or the
 * Graph API's 1 and 100, which mean other things elsewhere.
 */
export const exchangeFailures = [
  {
    id: 'exchange-app-id',
    said: 'exchange',
    words: /invalid (?:platform app|client id)|error validating application/i,
    becomes: 'app-id-unknown',
    evidence: reported('https://github.com/pdir/social-feed-bundle/issues/105'),
  },
  {
    id: 'exchange-secret',
    said: 'exchange',
    words: /client[ _]secret/i,
    becomes: 'app-secret-wrong',
    evidence: reported('https://github.com/cosenary/Instagram-PHP-API/issues/230'),
  },
  {
    id: 'exchange-redirect-uri',
    said: 'exchange',
    words: /redirect[_ ]uri/i,
    becomes: 'redirect-uri-refused',
    evidence: reported('https://github.com/jsmrtn/craftagram/issues/68'),
  },
  {
    id: 'exchange-code-unknown',
    said: 'exchange',
    words: /code was not found|no matching code/i,
    becomes: 'code-spent',
    evidence: documented(
      'https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login',
    ),
  },
  {
    id: 'exchange-code-used',
    said: 'exchange',
    words: /code has been used/i,
    becomes: 'code-spent',
    evidence: reported('https://github.com/espresso-dev/instagram-basic-display-php/issues/14'),
  },
  {
    id: 'exchange-code-expired',
    said: 'exchange',
    words: /code has expired/i,
    becomes: 'code-spent',
    evidence: reported('https://github.com/facebookarchive/php-graph-sdk/issues/1124'),
  },
  {
    id: 'exchange-tester',
    said: 'exchange',
    words: /developer role|sandbox user/i,
    becomes: 'not-a-tester',
    evidence: reported('https://github.com/jsmrtn/craftagram/issues/86'),
  },
  {
    id: 'exchange-outside-activity',
    said: 'exchange',
    words: /activity off meta/i,
    becomes: 'outside-activity-off',
    evidence: reported('https://github.com/pdir/social-feed-bundle/issues/126'),
  },
] as const satisfies readonly ExchangeFailure[];
