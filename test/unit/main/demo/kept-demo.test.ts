import { expect, it } from 'vitest';

import { createDemoAccount } from '../../../../main/demo/demo-account.ts';
import { parseDemoSecrets } from '../../../../main/demo/demo-secrets.ts';
import { createKeptDemo } from '../../../../main/demo/kept-demo.ts';
import type { KeptDemo } from '../../../../main/demo/kept-demo.ts';

/** A vault that takes a moment, as the real one does, and what was written to it. */
function profileUnderTest(stored: string | null = null) {
  const vault = { secret: stored, writes: 0 };
  const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  let ports = 4000;
  /** A start of the app on this profile. */
  const start = (): KeptDemo =>
    createKeptDemo({
      account: createDemoAccount({
        start: async () => {
          ports += 1;
          return { origin: `http://127.0.0.1:${String(ports)}`, close: tick };
        },
      }),
      keeper: {
        read: async () => {
          await tick();
          return vault.secret;
        },
        write: async (secret) => {
          await tick();
          vault.secret = secret;
          vault.writes += 1;
        },
        delete: () => {
          vault.secret = null;
        },
      },
      clock: { now: () => 0 },
    });
  return { vault, start };
}

it('makes one set of secrets for two starts at once, and keeps it', async () => {
  const { vault, start } = profileUnderTest();
  const demo = start();
  const [one, other] = await Promise.all([demo.start(), demo.start()]);
  expect(one).toEqual(other);
  expect(vault.writes).toBe(1);
  expect(parseDemoSecrets(vault.secret ?? '')).toEqual(one.secrets);
  expect(demo.origin()).toBe(one.origin);
});

it('is the same demo after a stop, and after a restart', async () => {
  const { vault, start } = profileUnderTest();
  const demo = start();
  const { secrets } = await demo.start();
  await demo.stop();
  expect(demo.origin()).toBeNull();
  expect((await demo.start()).secrets).toEqual(secrets);
  expect((await start().start()).secrets).toEqual(secrets);
  expect(vault.writes).toBe(1);
});

it('is another demo once it was forgotten', async () => {
  const { vault, start } = profileUnderTest();
  const demo = start();
  const { secrets } = await demo.start();
  await demo.forget();
  expect([demo.origin(), vault.secret]).toEqual([null, null]);
  const next = await demo.start();
  expect(next.secrets.signingKey).not.toBe(secrets.signingKey);
});

it('makes new secrets where the kept text is none of its own', async () => {
  const { vault, start } = profileUnderTest('{"appId":"1"}');
  const { secrets } = await start().start();
  expect(parseDemoSecrets(vault.secret ?? '')).toEqual(secrets);
});
