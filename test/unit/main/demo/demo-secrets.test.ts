import { expect, it } from 'vitest';

import {
  createDemoSecrets,
  parseDemoSecrets,
  serialiseDemoSecrets,
} from '../../../../main/demo/demo-secrets.ts';
import { textLike } from '../../matchers.ts';

const clock = { now: () => Date.UTC(2026, 10, 23) };

it('makes secrets at random, and reads them back from their text', () => {
  const secrets = createDemoSecrets(clock);
  expect(secrets).toEqual({
    appId: textLike(/^1[0-9]{15}$/),
    appSecret: textLike(/^[0-9a-f]{32}$/),
    signingKey: textLike(/^[0-9a-f]{64}$/),
    madeAt: clock.now(),
  });
  expect(parseDemoSecrets(serialiseDemoSecrets(secrets))).toEqual(secrets);
  const other = createDemoSecrets(clock);
  expect(other.appId).not.toBe(secrets.appId);
  expect(other.appSecret).not.toBe(secrets.appSecret);
  expect(other.signingKey).not.toBe(secrets.signingKey);
});

const good = createDemoSecrets(clock);
it.each([
  ['nothing', ''],
  ['no JSON', 'secrets'],
  ['half of it', serialiseDemoSecrets(good).slice(0, 80)],
  ['null', 'null'],
  ['a list', JSON.stringify([good])],
  ['a text', JSON.stringify(serialiseDemoSecrets(good))],
  ['a number for the app ID', JSON.stringify({ ...good, appId: Number(good.appId) })],
  ['a short key', JSON.stringify({ ...good, signingKey: 'ab' })],
  ['a key that is no hexadecimal', JSON.stringify({ ...good, signingKey: 'z'.repeat(64) })],
  ['a line break behind the secret', JSON.stringify({ ...good, appSecret: `${good.appSecret}\n` })],
  ['a negative time', JSON.stringify({ ...good, madeAt: -1 })],
  ['an endless time', serialiseDemoSecrets(good).replace(/"madeAt":[0-9]+/, '"madeAt":1e999')],
  ['something missing', JSON.stringify({ ...good, appSecret: undefined })],
  ['something added', JSON.stringify({ ...good, more: true })],
  ['a prototype', serialiseDemoSecrets(good).replace('{', '{"__proto__":{"a":1},')],
])('answers null for a text with %s', (_, text) => {
  expect(parseDemoSecrets(text)).toBeNull();
});
