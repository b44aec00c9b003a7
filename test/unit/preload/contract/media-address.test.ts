import { describe, expect, test } from 'vitest';

import { accountIdOf, mediaIdSchema, postIdSchema } from '../../../../preload/contract/ids.ts';
import {
  mediumAddress,
  parseMediaAddress,
  profilePictureAddress,
} from '../../../../preload/contract/media-address.ts';

const accountId = accountIdOf('demo', '17841400000000001');
const postId = postIdSchema.parse('18000000000000001');
const mediaId = mediaIdSchema.parse('18000000000000002');

describe('an address that Albumen writes', () => {
  test('of a profile picture is read back', () => {
    const address = profilePictureAddress(accountId);
    expect(address).toBe('media://demo-17841400000000001/profile-picture');
    expect(parseMediaAddress(address)).toEqual({ kind: 'profile-picture', accountId });
  });
  test.each(['original', 'thumbnail'] as const)(
    'of the %s of a medium is read back',
    (rendition) => {
      const address = mediumAddress(accountId, postId, mediaId, rendition);
      expect(parseMediaAddress(address)).toEqual({
        kind: 'medium',
        accountId,
        postId,
        mediaId,
        rendition,
      });
    },
  );
  test('stays what it is when Chromium reads it as a URL', () => {
    const address = mediumAddress(accountId, postId, mediaId, 'original');
    expect(new URL(address).href).toBe(address);
  });
});

const good = 'media://demo-1/posts/2/3/original';

describe('an address that Albumen does not write is not read', () => {
  test('but its neighbour is', () => {
    expect(parseMediaAddress(good)).not.toBeNull();
  });
  test.each([
    ['nothing', ''],
    ['another scheme', good.replace('media:', 'file:')],
    ['another spelling of the scheme', good.replace('media:', 'MEDIA:')],
    ['no host', 'media:///posts/2/3/original'],
    ['another provider', good.replace('demo', 'evil')],
    ['a user and a password', good.replace('demo-1', 'a:b@demo-1')],
    ['a port', good.replace('demo-1', 'demo-1:80')],
    ['a folder upwards', 'media://demo-1/posts/../3/original'],
    ['a folder upwards, encoded', 'media://demo-1/posts/%2e%2e/3/original'],
    ['a folder upwards, for Windows', 'media://demo-1/posts/..\\2/3/original'],
    ['a path of the system', 'media://demo-1//etc/passwd'],
    ['a null byte', `${good}\u0000`],
    ['a second line', `${good}\n`],
    ['a query', `${good}?x=1`],
    ['a fragment', `${good}#x`],
    ['something after it', `${good}/more`],
    ['something before it', ` ${good}`],
    ['an encoded slash', good.replace('/3/', '%2F3/')],
    ['another rendition', good.replace('original', 'huge')],
    ['no medium', 'media://demo-1/posts/2/original'],
    ['an empty medium', 'media://demo-1/posts/2//original'],
    ['letters for a post', 'media://demo-1/posts/two/3/original'],
    ['a negative post', 'media://demo-1/posts/-2/3/original'],
    ['too long a post', `media://demo-1/posts/${'2'.repeat(33)}/3/original`],
    ['too long an account', `media://demo-${'1'.repeat(33)}/profile-picture`],
    ['a profile picture with more', 'media://demo-1/profile-picture/original'],
    ['an inherited name', 'media://demo-1/constructor'],
  ])('%s', (_what, address) => {
    expect(parseMediaAddress(address)).toBeNull();
  });
});
