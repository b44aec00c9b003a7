import type { ErrorWords } from './en-errors.ts';
import { formatBytes, formatNumber, pluralOf } from './format.ts';

const stays = 'The library stays where it is, and nothing was changed.';

/** What can be wrong with the place of the library, or with a move to another one. */
export const enLibraryErrors = {
  'library-away': {
    what: 'The library is not where it was',
    why: 'Its folder cannot be found. Perhaps it is on a disk that is not connected. Nothing was deleted, and nothing is begun in its place.',
    todo: 'Connect the disk, or choose the folder that holds the library.',
  },
  'library-moving': {
    what: 'The library is being moved',
    why: 'Until that is done nothing new is saved, and nothing of it can be deleted.',
    todo: 'Wait until it has moved, or cancel the move.',
  },
  'move-no-room': (
    room: { readonly needed: number; readonly free: number } | null,
  ): ErrorWords => ({
    what: 'There is not enough room there',
    why:
      room === null
        ? `The disk is full. ${stays}`
        : `${formatBytes(room.needed)} are needed, and ${formatBytes(room.free)} are free. ${stays}`,
    todo: 'Try again when there is more room, or choose another folder.',
  }),
  'move-into-itself': {
    what: 'The library is there already',
    why: 'The folder is the library’s own, or lies inside it.',
    todo: 'Choose a folder outside of it.',
  },
  'move-target-taken': {
    what: 'There is something in that folder already',
    why: 'Albumen would use its subfolder “Albumen library”, which is not empty. Nothing in it is overwritten.',
    todo: 'Choose another folder, or an empty one.',
  },
  'move-target-refused': {
    what: 'Albumen may not write there',
    why: 'The folder is read-only, or belongs to somebody else.',
    todo: 'Choose a folder that belongs to you.',
  },
  'move-target-away': {
    what: 'The new place is gone',
    why: `The folder that the library was being moved to cannot be found. Perhaps its disk is not connected. ${stays}`,
    todo: 'Try again when it is there, or cancel the move.',
  },
} as const;

/** What Settings say of the library. */
export const enLibrary = {
  where: 'Where it lives',
  whereHint: 'Posts, pictures and videos of every account are in this folder.',
  move: 'Move…',
  choose: 'Choose…',
  moving: (to: string) => `Moving to ${to}`,
  movingHint:
    'You can go on looking at your pictures. Nothing new is saved until it is done; if Albumen is closed, it goes on at the next start.',
  counting: 'Counting the files…',
  moved: (done: number, inAll: number) => `${formatBytes(done)} of ${formatBytes(inAll)}`,
  movingProgress: 'Moving the library',
  cancelMove: 'Cancel the move',
  tidying: 'Deleting the copy that is no longer needed…',
  spoken: {
    none: '',
    copying: 'The library is being moved',
    stopped: 'The move has stopped',
    tidying: 'Deleting the copy that is no longer needed',
  },
  keeping: 'How much is kept on this computer',
  everything: 'Everything',
  everythingHint:
    'Every picture and video, as Instagram has it. What Instagram drops is still here.',
  thumbnails: 'Small pictures',
  thumbnailsHint:
    'Pictures and videos are fetched when you look at them, which needs the network. What Instagram drops later is then lost, but for its small picture.',
  confirmTitle: 'Keep only small pictures?',
  confirmWhat:
    'Pictures and videos that Instagram still has are deleted from this computer, as soon as Albumen has asked for each post. Their small pictures, captions and numbers stay.',
  confirmSafe:
    'What is no longer on Instagram, or what it does not hand out any more, is never deleted here.',
  confirmRisk:
    'If a post is removed from Instagram later, or your account is closed, its pictures and videos are lost.',
  confirm: 'Keep only small pictures',
  use: 'What it takes up',
  measuring: 'measuring…',
  sizeUnknown: 'size unknown',
  size: (files: number, bytes: number) =>
    `${pluralOf(files, { one: '1 file', other: `${formatNumber(files)} files` })}, ${formatBytes(bytes)}`,
  sizeOf: (username: string) => `Pictures and videos of @${username}:`,
} as const;
