import { join } from 'node:path';

import { expect, onTestFinished } from 'vitest';

import { converse } from '../../../../../main/library/process/conversation.ts';
import type { Answers, Ask } from '../../../../../main/library/process/conversation.ts';
import { createLibraryAnswers } from '../../../../../main/library/process/create-answers.ts';
import { mainRequests } from '../../../../../main/library/process/library-contract.ts';
import type {
  LibraryEvents,
  LibraryRequests,
  MainRequests,
} from '../../../../../main/library/process/library-contract.ts';
import { serveLibrary } from '../../../../../main/library/process/serve-library.ts';
import type { LibraryTools } from '../../../../../main/library/process/serve-library.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';
import type { SyncSource } from '../../../../../main/library/sync/sync-source.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import type { FaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';
import type { FakeTime } from '../../auth/fake-timers.ts';
import { instagramSource } from '../sync/instagram-source.ts';
import { account, patiently } from '../sync/sync-under-test.ts';
import { channelPorts } from './channel-ports.ts';
import { keptLog } from './kept-log.ts';

const accountId = account;

export interface LineUnderTest {
  /** Asks the library over the line, as main does. */
  readonly ask: Ask<LibraryRequests>;
  /** What the library's end was given, to make parts of it directly. */
  readonly tools: LibraryTools;
  readonly time: FakeTime;
  readonly told: readonly { readonly name: string; readonly payload: unknown }[];
  readonly lines: readonly string[];
  /** Files of which thumbnails were asked. */
  readonly thumbnailsAsked: readonly string[];
  readonly folder: string;
  /** Reads beside the library, as main does. */
  readonly reader: LibraryReader;
  /** Syncs to the end. */
  readonly sync: () => Promise<void>;
  readonly finish: () => Promise<void>;
}

function main(source: SyncSource, makeThumbnail: Answers<MainRequests>['makeThumbnail']) {
  return {
    profile: (_input: unknown, signal: AbortSignal) => source.profile(signal),
    page: (input: Parameters<Answers<MainRequests>['page']>[0], signal: AbortSignal) =>
      source.page(input, signal),
    post: (input: Parameters<Answers<MainRequests>['post']>[0], signal: AbortSignal) =>
      source.post(input.postId, signal),
    loopback: () => source.loopback(),
    makeThumbnail,
  };
}

const noDecoder: Answers<MainRequests>['makeThumbnail'] = () =>
  ok(fail({ kind: 'not-decodable', detail: 'no decoder in a test' }));

/** The library and main at the two ends of a real channel: real HTTP, database and files. */
export function openLine(
  folder: string,
  instagram: Pick<FaultyInstagram, 'origin'>,
  { makeThumbnail = noDecoder }: Partial<Pick<Answers<MainRequests>, 'makeThumbnail'>> = {},
): LineUnderTest {
  const time = createFakeTime();
  const ports = channelPorts();
  const { log, lines } = keptLog();
  const told: { name: string; payload: unknown }[] = [];
  const thumbnailsAsked: string[] = [];
  const note =
    (name: keyof LibraryEvents) =>
    (payload: unknown): void =>
      void told.push({ name, payload });

  const { ask, answerWith } = converse<LibraryRequests, object, MainRequests, LibraryEvents>({
    port: ports.main,
    requests: mainRequests,
    listeners: {
      ready: note('ready'),
      syncChanged: note('syncChanged'),
      postsChanged: note('postsChanged'),
      databaseSetAside: note('databaseSetAside'),
      copyProgress: note('copyProgress'),
      logged: ({ level, message, fields }) => log[level](message, fields ?? undefined),
    },
    log,
  });
  answerWith(
    main(instagramSource(instagram.origin, time.clock), (input, signal) => {
      thumbnailsAsked.push(input.file);
      return makeThumbnail(input, signal);
    }),
  );
  let given: LibraryTools | null = null;
  serveLibrary({
    port: ports.library,
    createAnswers: (tools) => {
      given = tools;
      const { clock } = time;
      return createLibraryAnswers({
        ...tools,
        setup: { folder, keeping: 'everything', clockOffset: 0 },
        clock,
        fetch: globalThis.fetch,
      });
    },
  });
  if (given === null) throw new Error('The library was not served');

  const reader = openLibraryReader({ accountId, folder: join(folder, accountId) });
  let isOver = false;
  const finish = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    reader.close();
    expect(await ask('finish', undefined)).toEqual(ok(null));
  };
  onTestFinished(finish);
  return {
    ask,
    tools: given,
    time,
    told,
    lines,
    thumbnailsAsked,
    folder,
    reader,
    finish,
    sync: async () => {
      expect(await ask('startSync', { accountId, kind: 'newest' })).toEqual(ok(null));
      await expect
        .poll(
          async () => {
            const state = await ask('syncState', { accountId });
            return state.ok ? state.value.phase : state.error.kind;
          },
          { ...patiently, timeout: 25_000 },
        )
        .toBe('idle');
    },
  };
}
