import { join } from 'node:path';

import { runLibrary } from '../../../main/library/electron/run-library.ts';
import { downloadInto } from '../../../main/library/media/download.ts';
import { storageUseOf } from '../../../main/library/storage-use.ts';
import { fail, ok } from '../../../preload/contract/result.ts';

const notAsked = (): { readonly ok: false; readonly error: { readonly kind: 'not-found' } } =>
  fail({ kind: 'not-found' });

/** A library that fetches single files: enough to see the process, its line and its network. */
runLibrary(({ ask, setup, fetch, log }) => {
  log.info('runs', { pid: process.pid, variables: Object.keys(process.env).toSorted().join(' ') });
  return {
    startSync: notAsked,
    pauseSync: notAsked,
    resumeSync: notAsked,
    syncState: () => ok({ phase: 'idle', lastCompletedAt: null }),
    fileNow: async ({ accountId, mediaId }, signal) => {
      const loopback = await ask('loopback', { accountId });
      if (!loopback.ok) return loopback;
      const file = await downloadInto({
        folder: join(setup.folder, accountId),
        address: `${loopback.value ?? ''}/${mediaId}`,
        fetch,
        signal,
      });
      if (file.ok) return ok(file.value.name);
      return file.error.kind === 'address-expired' ? fail({ kind: 'not-found' }) : fail(file.error);
    },
    profilePicture: notAsked,
    close: notAsked,
    storageUse: async ({ accountId }) => ok(await storageUseOf(join(setup.folder, accountId))),
    deleteAll: notAsked,
    copyTo: notAsked,
    usePlace: notAsked,
    setKeeping: notAsked,
    removeCopy: notAsked,
    finish: () => ok(null),
  };
});
