import { describe, expect, test } from 'vitest';

import { readEnvironment } from '../../../main/environment.ts';

const all = {
  ALBUMEN_INSTAGRAM_ORIGIN: 'http://127.0.0.1:4000',
  ALBUMEN_APP_ID: '123456789012345',
  ALBUMEN_APP_SECRET: '0123456789abcdef0123456789abcdef',
  ALBUMEN_REDIRECT_URI: 'https://localhost/other',
  ALBUMEN_NOW: '2026-11-23T10:00:00Z',
  ALBUMEN_DEMO_PICTURES: '/some/folder',
};

describe('development overrides', () => {
  test('are read', () => {
    expect(readEnvironment(all, false)).toEqual({
      instagramOrigin: 'http://127.0.0.1:4000',
      appId: '123456789012345',
      appSecret: '0123456789abcdef0123456789abcdef',
      redirectUri: 'https://localhost/other',
      now: new Date('2026-11-23T10:00:00Z'),
      demoPictures: '/some/folder',
      refused: [],
    });
  });

  test('are refused by a packaged build, which names what it refused', () => {
    expect(readEnvironment(all, true)).toEqual({
      instagramOrigin: null,
      appId: null,
      appSecret: null,
      redirectUri: null,
      now: null,
      demoPictures: null,
      refused: Object.keys(all),
    });
  });

  test('unset and empty are the same', () => {
    expect(readEnvironment({ ALBUMEN_APP_ID: '' }, false)).toEqual(readEnvironment({}, false));
  });

  test.each([
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'http://127.0.0.1:4000/'],
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'http://localhost:4000'],
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'https://127.0.0.1:4000'],
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'http://127.0.0.1'],
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'http://127.0.0.1:99999'],
    ['ALBUMEN_INSTAGRAM_ORIGIN', 'http://user@127.0.0.1:4000'],
    ['ALBUMEN_APP_ID', 'abc'],
    ['ALBUMEN_APP_SECRET', 'has space in it'],
    ['ALBUMEN_REDIRECT_URI', 'http://localhost/x'],
    ['ALBUMEN_REDIRECT_URI', 'https://localhost/x#_'],
    ['ALBUMEN_NOW', 'tomorrow'],
  ])('%s=%s is a sentence for the developer', (name, value) => {
    expect(() => readEnvironment({ [name]: value }, false)).toThrow(name);
  });

  test('the sentence about a secret does not repeat it', () => {
    const refuse = (): unknown => readEnvironment({ ALBUMEN_APP_SECRET: 'has space in it' }, false);
    expect(refuse).toThrow(/^(?!.*has space in it)/);
  });
});
