import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { systemTimers } from '../../../../main/auth/timers.ts';
import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import type { AccountReaders } from '../../../../main/library/account-readers.ts';
import { createLibrary } from '../../../../main/library/library.ts';
import type { Library } from '../../../../main/library/library.ts';
import { createLibraryAnswers } from '../../../../main/library/process/create-answers.ts';
import { createLibraryProcess } from '../../../../main/library/process/library-process.ts';
import { serveLibrary } from '../../../../main/library/process/serve-library.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { FaultyInstagram } from '../../../faults/faulty-instagram.ts';
import { misbehave } from '../../../faults/misbehaviour.ts';
import { createFakeTime } from '../auth/fake-timers.ts';
import { channelPorts } from './process/channel-ports.ts';
import { keptLog } from './process/kept-log.ts';
import { makeFolder } from './sample-files.ts';
import { asMediaId, asPostId, query } from './store/sample-posts.ts';
import { instagramSource } from './sync/instagram-source.ts';
import { mixedPosts, postId } from './sync/sample-album.ts';
import { account, instagramWith, patiently } from './sync/sync-under-test.ts';

interface LibraryUnderTest {
  readonly library: Library;
  readonly readers: AccountReaders;
  readonly folder: string;
  readonly phase: () => Promise<string>;
}

/** The library as main has it, whose process is the other end of a channel. */
function libraryOf(instagram: FaultyInstagram): LibraryUnderTest {
  const folder = makeFolder();
  const { clock } = createFakeTime();
  const { log } = keptLog();
  const source = instagramSource(instagram.origin, clock);
  const readers = createAccountReaders({ folder });
  const process = createLibraryProcess({
    spawn: () => {
      const ports = channelPorts();
      serveLibrary({
        port: ports.library,
        createAnswers: (tools) =>
          createLibraryAnswers({
            ...tools,
            setup: { folder, keeping: 'everything', clockOffset: 0 },
            clock,
            fetch: globalThis.fetch,
          }),
      });
      return { port: ports.main, kill: ports.cut };
    },
    answers: {
      profile: (_input, signal) => source.profile(signal),
      page: (input, signal) => source.page(input, signal),
      post: (input, signal) => source.post(input.postId, signal),
      loopback: () => source.loopback(),
      makeThumbnail: () => ok(fail({ kind: 'not-decodable', detail: 'no decoder in a test' })),
    },
    listeners: {
      syncChanged: () => {},
      postsChanged: () => {},
      databaseSetAside: () => {},
      copyProgress: () => {},
    },
    timers: systemTimers,
    log,
  });
  onTestFinished(async () => {
    readers.dispose();
    await process.finish();
  });
  const library = createLibrary({ process, readers, setAside: () => null });
  return {
    library,
    readers,
    folder,
    phase: async () => {
      const state = await library.syncState(account);
      return state.ok ? state.value.phase : state.error.kind;
    },
  };
}

test('what a sync brings is read beside the process that writes it', async () => {
  const instagram = await instagramWith(mixedPosts(6, 1));
  const { library, readers, phase } = libraryOf(instagram);
  expect(await library.startSync(account)).toEqual(ok(null));
  await expect.poll(phase, patiently).toBe('idle');
  expect(await readers.read(account, (reader) => reader.count(query()))).toEqual(ok(6));
  const use = await library.storageUse(account);
  expect(use).toMatchObject({ ok: true, value: { files: expect.any(Number) as number } });

  const file = { postId: asPostId(postId(1)), mediaId: asMediaId(postId(1)) };
  const name = await library.fetchNow.file(account, { ...file, role: 'original' });
  expect(name).toEqual(ok(expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string));
  expect(await library.fetchNow.profilePicture(account, 'none')).toEqual(
    fail({ kind: 'not-found' }),
  );
});

test('a sync is paused and resumed', async () => {
  const instagram = await instagramWith(mixedPosts(12, 1), {
    faults: [{ at: 'file', does: misbehave.slow(50), times: 3 }],
  });
  const { library, phase } = libraryOf(instagram);
  await library.startSync(account);
  expect(await library.pauseSync(account)).toEqual(ok(null));
  expect(await phase()).toBe('paused');
  expect(await library.resumeSync(account)).toEqual(ok(null));
  await expect.poll(phase, patiently).toBe('idle');
});

test('closing leaves what is kept, deleting leaves nothing, also of what was being read', async () => {
  const instagram = await instagramWith(mixedPosts(3, 1));
  const { library, readers, folder, phase } = libraryOf(instagram);
  const count = () => readers.read(account, (reader) => reader.count(query()));
  await library.startSync(account);
  await expect.poll(phase, patiently).toBe('idle');
  expect(await count()).toEqual(ok(3));
  expect(await library.close(account)).toEqual(ok(null));
  expect(await count()).toEqual(ok(3));
  expect(await library.deleteAll(account)).toEqual(ok(null));
  expect(await count()).toEqual(ok(0));
  expect(existsSync(join(folder, account))).toBe(false);
});
