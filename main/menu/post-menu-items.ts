import type { PostMenuChoice } from '../../preload/contract/selected.ts';
import { menuWords as words } from '../messages/menu.ts';

/** What the context menu of posts depends on. */
export interface PostMenuFacts {
  /** Posts that it is about. */
  readonly count: number;
  /** Whether they are the selection. */
  readonly isSelected: boolean;
  readonly hasCaption: boolean;
  readonly hasLink: boolean;
  /** Whether a file of theirs is on this computer. */
  readonly hasFile: boolean;
}

export interface PostMenuItem {
  readonly choice: PostMenuChoice;
  readonly label: string;
  readonly enabled: boolean;
}

/** What a right click on a post offers, in groups; one that is selected speaks for all that are. */
export function postMenuItems(facts: PostMenuFacts): readonly (readonly PostMenuItem[])[] {
  const { count, isSelected, hasCaption, hasLink, hasFile } = facts;
  const item = (choice: PostMenuChoice, label: string, enabled = true): PostMenuItem => ({
    choice,
    label,
    enabled,
  });
  const isOne = count === 1;
  return [
    isOne
      ? [
          item('open', words.openPost),
          isSelected ? item('unselect', words.unselect) : item('select', words.select),
        ]
      : [item('clear', words.clearSelection)],
    [
      item('copy-captions', isOne ? words.copyCaption : words.copyCaptions(count), hasCaption),
      item('copy-links', isOne ? words.copyLink : words.copyLinks(count), hasLink),
      ...(isOne ? [item('open-on-instagram', words.openOnInstagram, hasLink)] : []),
    ],
    [
      item('save-originals', isOne ? words.saveOriginal : words.saveOriginals(count)),
      ...(isOne ? [item('show-in-folder', words.showInFolder, hasFile)] : []),
    ],
  ];
}
