import type { AppError } from '../../preload/contract/errors.ts';
import type { MediaId } from '../../preload/contract/ids.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type {
  DragOutcome,
  PostMenuChoice,
  SelectedPosts,
} from '../../preload/contract/selected.ts';
import type { Handlers } from '../ipc/handle-calls.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import type { LibraryPost } from '../library/store/library-store.ts';
import type { PostMenuFacts } from '../menu/post-menu-items.ts';
import { captionsOf, linksOf } from './post-texts.ts';
import type { PostTexts } from './post-texts.ts';
import type { DraggedFiles } from './dragged-files.ts';
import type { OriginalsSaving } from './saving.ts';
import type { FindOriginal, StoredOriginal } from './stored-original.ts';

/** The handlers of what is done with selected posts. */
export type ExportHandlers = Pick<
  Handlers,
  | 'copyCaptions'
  | 'copyLinks'
  | 'saveOriginals'
  | 'saveAgain'
  | 'cancelSaving'
  | 'getSaving'
  | 'putSavingAway'
  | 'showSaved'
  | 'showInFolder'
  | 'dragOut'
  | 'showPostMenu'
>;

/** What the desktop does for them. */
export interface ExportDesktop {
  writeClipboard(text: string): Promise<void>;
  openFolder(path: string): Promise<Result<null, AppError>>;
  showFile(path: string): void;
  /** Returns when they were dropped, or let go. */
  startDrag(paths: readonly string[]): Promise<void>;
  popUpMenu(
    facts: PostMenuFacts,
    at: { readonly x: number; readonly y: number },
  ): Promise<PostMenuChoice | null>;
}

export interface ExportDependencies {
  readonly readers: AccountReaders;
  readonly saving: OriginalsSaving;
  readonly dragged: DraggedFiles;
  readonly find: FindOriginal;
  readonly desktop: ExportDesktop;
}

/** Makes them. Ids come in; texts, files and folders stay here. */
export function createExportHandlers(dependencies: ExportDependencies): ExportHandlers {
  const { readers, saving, dragged, find, desktop } = dependencies;

  async function copy(
    asked: Promise<Result<PostTexts, AppError>>,
  ): Promise<Result<number, AppError>> {
    const texts = await asked;
    if (!texts.ok) return texts;
    // What the clipboard holds is not thrown away for nothing.
    if (texts.value.count > 0) await desktop.writeClipboard(texts.value.text);
    return ok(texts.value.count);
  }

  async function fileOf(
    accountId: SelectedPosts['accountId'],
    post: LibraryPost | null,
    mediaId: MediaId | null = null,
  ): Promise<StoredOriginal | null> {
    for (const { id, files } of post?.media ?? []) {
      if (mediaId !== null && id !== mediaId) continue;
      const found = await find(accountId, files.original?.name ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  async function drag(selected: SelectedPosts): Promise<Result<DragOutcome, AppError>> {
    const ready = await dragged.prepare(selected);
    if (!ready.ok) return ready;
    const { paths, ...rest } = ready.value;
    if (paths.length > 0) await desktop.startDrag(paths);
    return ok({ ...rest, dragged: paths.length });
  }

  /** Of several nothing is asked: one of them will have a caption. */
  async function factsOf(
    { accountId, postIds }: SelectedPosts,
    isSelected: boolean,
  ): Promise<Result<PostMenuFacts, AppError>> {
    const count = postIds.length;
    const [id] = postIds;
    const several = { count, isSelected, hasCaption: true, hasLink: true, hasFile: true };
    if (id === undefined || count > 1) return ok(several);
    const post = await readers.read(accountId, (library) => library.post(id));
    if (!post.ok) return post;
    return ok({
      count,
      isSelected,
      hasCaption: (post.value?.caption ?? '').trim() !== '',
      hasLink: (post.value?.permalink ?? null) !== null,
      hasFile: (await fileOf(accountId, post.value)) !== null,
    });
  }

  return {
    copyCaptions: (selected) => copy(captionsOf(readers, selected)),
    copyLinks: (selected) => copy(linksOf(readers, selected)),

    saveOriginals: (selected) => saving.save(selected),
    saveAgain: (where) => saving.again(where),
    cancelSaving: () => {
      saving.cancel();
      return ok(null);
    },
    getSaving: () => ok(saving.state()),
    putSavingAway: () => {
      saving.putAway();
      return ok(null);
    },
    showSaved: async () => {
      const folder = saving.folder();
      return folder === null ? fail({ kind: 'not-found' }) : desktop.openFolder(folder);
    },

    showInFolder: async ({ accountId, postId, mediaId }) => {
      const post = await readers.read(accountId, (library) => library.post(postId));
      if (!post.ok) return post;
      const file = await fileOf(accountId, post.value, mediaId);
      if (file === null) return fail({ kind: 'not-found' });
      desktop.showFile(file.path);
      return ok(null);
    },

    dragOut: drag,

    showPostMenu: async ({ isSelected, x, y, ...selected }) => {
      const facts = await factsOf(selected, isSelected);
      return facts.ok ? ok(await desktop.popUpMenu(facts.value, { x, y })) : facts;
    },
  };
}
