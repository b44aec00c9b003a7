import { expect, test } from 'vitest';

import { fail } from '../../../../preload/contract/result.ts';
import { account } from './library-with.ts';
import { createReaderUnderTest, graph } from './reader-under-test.ts';

const deadToken = graph({ error: { message: 'Expired', code: 190, error_subcode: 463 } }, 400);

test('a read that works says so of the account', async () => {
  const { read, server, works, reported } = await createReaderUnderTest();
  server.serve('/v26.0/me/media', graph({ data: [] }));
  const page = await read(account, (client, token) =>
    client.getMediaPage(token, { after: null, limit: 10 }),
  );
  expect(page).toMatchObject({ ok: true });
  expect(works).toEqual([account]);
  expect(reported).toEqual([]);
});

test('a dead token is told to the account, and why to who asked', async () => {
  const { read, server, works, reported } = await createReaderUnderTest();
  server.serve('/v26.0/me', deadToken);
  const profile = await read(account, (client, token) => client.getProfile(token));
  expect(profile).toMatchObject({ ok: false, error: { kind: 'token-dead', reason: 'expired' } });
  expect(reported).toMatchObject([{ accountId: account, error: { kind: 'token-dead' } }]);
  expect(works).toEqual([]);
});

test('without a token nothing is asked of Instagram', async () => {
  const { read, server, setToken } = await createReaderUnderTest();
  const missing = fail({ kind: 'secret-not-kept' } as const);
  setToken(missing);
  expect(await read(account, (client, token) => client.getProfile(token))).toEqual(missing);
  expect(server.asked).toEqual([]);
});
