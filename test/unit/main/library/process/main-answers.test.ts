import { expect, test } from 'vitest';

import { converse } from '../../../../../main/library/process/conversation.ts';
import { mainRequests } from '../../../../../main/library/process/library-contract.ts';
import type {
  LibraryRequests,
  MainRequests,
} from '../../../../../main/library/process/library-contract.ts';
import { createMainAnswers } from '../../../../../main/library/process/main-answers.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { tokenForTests } from '../../instagram/client-under-test.ts';
import { account } from '../../posts/library-with.ts';
import { createReaderUnderTest, graph } from '../../posts/reader-under-test.ts';
import { asPostId } from '../store/sample-posts.ts';
import { channelPorts } from './channel-ports.ts';
import { keptLog } from './kept-log.ts';

test('the library reads Instagram through main, and no token crosses the line', async () => {
  const { read, server, works } = await createReaderUnderTest();
  const named: string[] = [];
  const { log } = keptLog();
  const ports = channelPorts();
  const crossed: unknown[] = [];
  ports.library.onMessage((message) => crossed.push(message));

  const main = converse<LibraryRequests, object, MainRequests, object>({
    port: ports.main,
    requests: mainRequests,
    listeners: {},
    log,
  });
  main.answerWith(
    createMainAnswers({
      read,
      loopbackOf: () => server.origin,
      makeThumbnail: () => fail({ kind: 'not-found' }),
      onProfile: (_account, { username }) => named.push(username),
      clock: { now: Date.now },
    }),
  );
  const nothing = {} as const;
  const library = converse<MainRequests, object, typeof nothing, object>({
    port: ports.library,
    requests: nothing,
    listeners: {},
    log,
  });
  library.answerWith(nothing);

  const sea = { media_type: 'IMAGE', timestamp: '2026-06-22T10:45:00+0000', caption: 'Sea' };
  server.serve('/v26.0/me/media', graph({ data: [{ id: '17895695668004550', ...sea }] }));
  const page = await library.ask('page', {
    accountId: account,
    after: null,
    limit: 50,
    goesOn: false,
  });
  expect(page).toMatchObject(ok({ media: [{ id: '17895695668004550', caption: 'Sea' }] }));
  expect(works).toEqual([account]);
  expect(await library.ask('loopback', { accountId: account })).toEqual(ok(server.origin));

  server.serve('/v26.0/17', graph({ error: { code: 100, error_subcode: 33, message: 'No' } }, 400));
  expect(await library.ask('post', { accountId: account, postId: asPostId('17') })).toMatchObject({
    error: { kind: 'gone' },
  });
  expect(await library.ask('profile', { accountId: account })).toMatchObject({ ok: false });
  expect(named).toEqual([]);
  server.serve('/v26.0/me', graph({ id: '1', user_id: '2', username: 'ada.b', name: 'Ada' }));
  expect(await library.ask('profile', { accountId: account })).toMatchObject({
    value: { username: 'ada.b' },
  });
  expect(named).toEqual(['ada.b']);
  expect(crossed.length).toBeGreaterThan(3);
  expect(JSON.stringify(crossed)).not.toContain(tokenForTests());
});

test('a cursor or a number that Instagram would not take is refused before it is asked', async () => {
  const { page } = mainRequests;
  const asked = { accountId: account, after: null, limit: 1, goesOn: true };
  expect(page.input.safeParse(asked).success).toBe(true);
  for (const limit of [0, 101, 1.5]) {
    expect(page.input.safeParse({ ...asked, limit }).success).toBe(false);
  }
  const after = 'x'.repeat(4097);
  expect(page.input.safeParse({ ...asked, after }).success).toBe(false);
});
