import type { AccountId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { assertNever } from '../../preload/contract/result.ts';
import type { PostMenuChoice } from '../../preload/contract/selected.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import type { Posts } from '../gallery/use-posts.ts';
import type { SelectedActions } from './use-selected-actions.ts';
import type { Selecting } from './use-selection.ts';

/** Pops up the native menu of a tile at a point of the window, and does what was chosen. */
export function usePostMenu(options: {
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly posts: Posts;
  readonly selecting: Selecting;
  readonly actions: SelectedActions;
  readonly onOpen: (place: number) => void;
}): (place: number, at: { readonly x: number; readonly y: number }) => void {
  const { accountId, query, posts, selecting, actions, onOpen } = options;
  const { calls } = useBridge();

  return (place, { x, y }) => {
    const post = posts.at(place);
    if (post === undefined) return;
    const { ids } = selecting.selection;
    const isSelected = ids.has(post.id);
    const postIds = isSelected ? [...ids] : [post.id];
    const obey = (choice: PostMenuChoice): void => {
      switch (choice) {
        case 'open':
          return onOpen(place);
        case 'select':
        case 'unselect':
          return selecting.toggle({ id: post.id, place });
        case 'clear':
          return selecting.clear();
        case 'copy-captions':
          return actions.copyCaptions(postIds);
        case 'copy-links':
          return actions.copyLinks(postIds);
        case 'open-on-instagram':
          return actions.openOnInstagram(post.id);
        case 'save-originals':
          return actions.saveOriginals(postIds);
        case 'show-in-folder':
          return actions.showInFolder(post.id);
        default:
          return assertNever(choice);
      }
    };
    const menu = { accountId, postIds, order: query.order, isSelected, x, y };
    void resultOf(calls.showPostMenu(menu)).then((chosen) => {
      if (chosen.ok && chosen.value !== null) obey(chosen.value);
    });
  };
}
