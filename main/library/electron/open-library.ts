import { join } from 'node:path';

import { screen } from 'electron';

import type { AccountId } from '../../../preload/contract/ids.ts';
import type { LibraryMove } from '../../../preload/contract/library.ts';
import type { SyncState } from '../../../preload/contract/sync.ts';
import type { Accounts } from '../../auth/accounts.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log/logger.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { ReadWithToken } from '../../posts/instagram-reader.ts';
import type { AccountReaders } from '../account-readers.ts';
import { createLibrary } from '../library.ts';
import type { Library } from '../library.ts';
import { createLibraryHome } from '../move/library-home.ts';
import type { LibraryHome } from '../move/library-home.ts';
import { createLibraryMoving } from '../move/library-moving.ts';
import type { LibraryMoving } from '../move/library-moving.ts';
import { createMovableReaders } from '../move/movable-readers.ts';
import type { Ask } from '../process/conversation.ts';
import type { LibraryRequests } from '../process/library-contract.ts';
import { createLibraryProcess } from '../process/library-process.ts';
import { createMainAnswers } from '../process/main-answers.ts';
import { syncAccounts } from '../sync-accounts.ts';
import type { AccountsSyncing } from '../sync-accounts.ts';
import { makeStoredThumbnails } from '../thumbnails/stored-thumbnails.ts';
import { thumbnailBox } from '../thumbnails/thumbnail-box.ts';
import { createThumbnailMaker } from '../thumbnails/thumbnail-maker.ts';
import { spawnLibrary } from './spawn-library.ts';
import { createThumbnailPages } from './thumbnail-page.ts';

/** What the library tells the page. */
export interface LibraryNews {
  syncChanged(accountId: AccountId, state: SyncState): void;
  postsChanged(accountId: AccountId): void;
  /** A damaged database was set aside under this name, and a new one begun. */
  rebuilt(accountId: AccountId, file: string): void;
  /** Null when the library stays where it is. */
  moving(move: LibraryMove | null): void;
}

export interface OpenLibrary {
  readonly library: Library;
  readonly readers: AccountReaders;
  readonly home: LibraryHome;
  readonly moving: LibraryMoving;
  /** `<library>/<account>/media` */
  readonly mediaFolder: (accountId: AccountId) => string;
  /** When a sync of an account was last complete, in ms since the epoch; null before the first. */
  readonly lastSyncAt: (accountId: AccountId) => Promise<number | null>;
  /** When accounts are synced by themselves. */
  readonly schedule: AccountsSyncing['schedule'];
  /** Syncs every account, and from then on when it is due. Not before the window is painted. */
  start(): void;
  /** Lets the process flush and close what it writes. */
  finish(): Promise<void>;
}

/** Puts the library together: the process that writes it, the page that makes its thumbnails. */
export function openLibrary(dependencies: {
  /** Where the library is, unless the settings name another place. */
  readonly usualFolder: string;
  readonly settings: SettingsStore;
  /** The built files: the process's entry, the page's folder and its preload script. */
  readonly built: {
    readonly entry: string;
    readonly rendererFolder: string;
    readonly preload: string;
  };
  readonly accounts: Accounts;
  readonly read: ReadWithToken;
  readonly loopbackOf: (accountId: AccountId) => string | null;
  readonly news: LibraryNews;
  readonly onResume: (listener: () => void) => () => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
}): OpenLibrary {
  const { settings, built, accounts, read, loopbackOf, news, clock, timers, log } = dependencies;
  const home = createLibraryHome({ settings, usual: dependencies.usualFolder });
  const mediaFolder = (accountId: AccountId): string => join(home.folder(), accountId, 'media');
  const readers = createMovableReaders(home);
  const maker = createThumbnailMaker({
    openPage: createThumbnailPages(built),
    box: () =>
      thumbnailBox(Math.max(...screen.getAllDisplays().map(({ scaleFactor }) => scaleFactor))),
    timers,
    log,
  });
  /** Kept, for it is found at start, when the page does not listen yet. */
  const setAside = new Map<AccountId, string>();
  const writing = createLibraryProcess({
    spawn: () =>
      spawnLibrary({
        entry: built.entry,
        setup: {
          folder: home.folder(),
          keeping: settings.get().library.keeping,
          clockOffset: clock.now() - Date.now(),
        },
        environment: process.env,
        log,
      }),
    answers: createMainAnswers({
      read,
      loopbackOf,
      makeThumbnail: makeStoredThumbnails(maker, mediaFolder),
      onProfile: accounts.rename,
      clock,
    }),
    listeners: {
      syncChanged: ({ accountId, state }) => news.syncChanged(accountId, state),
      postsChanged: ({ accountId }) => news.postsChanged(accountId),
      copyProgress: (progress) => moving.progressed(progress),
      databaseSetAside: ({ accountId, file }) => {
        // What is open here is the damaged one.
        readers.close(accountId);
        setAside.set(accountId, file);
        news.rebuilt(accountId, file);
        news.postsChanged(accountId);
      },
    },
    timers,
    log,
  });
  // Where the library is away, an empty one would be begun in its place.
  const ask: Ask<LibraryRequests> = async (name, input, signal) => {
    const present = home.present();
    return present.ok ? writing.ask(name, input, signal) : present;
  };
  const library = createLibrary({
    process: { ask, start: writing.start },
    readers,
    setAside: (accountId) => setAside.get(accountId) ?? null,
  });
  async function lastSyncAt(accountId: AccountId): Promise<number | null> {
    const last = await readers.read(accountId, (reader) => reader.lastCompletedAt());
    return last.ok ? last.value : null;
  }

  const syncing = syncAccounts({
    accounts,
    library,
    syncing: () => settings.get().syncing,
    lastCompleted: lastSyncAt,
    clock,
    timers,
    onResume: dependencies.onResume,
  });
  const moving = createLibraryMoving({
    settings,
    home,
    ask: writing.ask,
    closeReaders: readers.dispose,
    onReleased: syncing.beginAnew,
    onState: news.moving,
    log,
  });
  let died = false;
  writing.subscribe(({ phase }) => {
    if (phase === 'restarting') died = true;
    if (phase !== 'running' || !died) return;
    died = false;
    moving.resume();
    syncing.beginAnew();
  });

  return {
    library,
    readers,
    mediaFolder,
    home,
    moving,
    lastSyncAt,
    schedule: syncing.schedule,
    start: () => {
      moving.resume();
      void syncing.start();
    },
    finish: async () => {
      moving.dispose();
      syncing.dispose();
      readers.dispose();
      await writing.finish();
      maker.dispose();
    },
  };
}
