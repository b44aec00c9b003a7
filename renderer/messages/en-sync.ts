import type { SyncProgress } from '../../preload/contract/sync.ts';
import { formatBytes, formatDuration, formatMoment, formatNumber, pluralOf } from './format.ts';

/** So many posts, of those there are. */
function postsOf(count: number, inAll: number | null): string {
  if (inAll === null) {
    return pluralOf(count, { one: '1 post', other: `${formatNumber(count)} posts` });
  }
  return `${formatNumber(Math.min(count, inAll))} of ${formatNumber(inAll)} posts`;
}

function filesHere(progress: SyncProgress): string {
  const { filesStored, filesWanted, bytesStored } = progress;
  return `${formatNumber(filesStored)} of ${formatNumber(filesWanted)} files, ${formatBytes(bytesStored)}`;
}

function here(progress: SyncProgress): string {
  return progress.doing === 'posts'
    ? postsOf(progress.postsStored, progress.postsInAll)
    : filesHere(progress);
}

/** What the sync says of itself. */
export const enSync = {
  label: 'Library',
  pause: 'Pause',
  resume: 'Resume',
  running: (progress: SyncProgress) => {
    const left = progress.secondsLeft;
    if (progress.doing === 'posts') {
      return `Reading your posts: ${postsOf(progress.postsDone, progress.postsInAll)}`;
    }
    const time = left === null ? '' : `, about ${formatDuration(left)} left`;
    return `Saving pictures and videos: ${filesHere(progress)}${time}`;
  },
  paused: (progress: SyncProgress) => `Paused: ${here(progress)} are here`,
  rateLimited: (minutes: number, progress: SyncProgress) =>
    `Instagram asks us to wait ${formatDuration(minutes * 60)}; ${here(progress)} are here`,
  offline:
    'Instagram cannot be reached. What is on this computer works, and Albumen tries again by itself.',
  instagramFails: 'Instagram does not answer as it should. Albumen tries again by itself.',
  diskFull: 'The disk is nearly full. Albumen goes on when there is room.',
  needsSignIn: 'Albumen goes on when you have signed in again.',
  spoken: {
    idle: '',
    running: 'The library is being brought up to date',
    paused: 'Paused',
    waiting: 'The library waits',
    failed: '',
  },
  checkedAt: (at: Date) => `Checked ${formatMoment(at)}`,
  rebuilt: (file: string) =>
    `The library’s database was damaged. It was set aside as ${file}, and a new one was begun with what could be read of it, from the files on this computer and from Instagram. Nothing was deleted: what could not be read is in that file.`,
  notDownloaded: 'Not on this computer yet',
  goneSince: (at: Date) => `No longer on Instagram (noticed ${formatMoment(at)})`,
  gone: 'No longer on Instagram',
  countsAt: (at: Date) => `As of ${formatMoment(at)}`,
  earlierCaptions: 'Earlier versions of the caption',
  seenAt: (at: Date) => `Since ${formatMoment(at)}`,
} as const;
