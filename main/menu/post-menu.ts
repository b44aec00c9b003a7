import { Menu } from 'electron';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';

import type { PostMenuChoice } from '../../preload/contract/selected.ts';
import { postMenuItems } from './post-menu-items.ts';
import type { PostMenuFacts } from './post-menu-items.ts';

/**
 * Pops up the context menu of posts.
 * @param at in CSS pixels of the page, whatever its zoom
 * @returns what was chosen; null where nothing was
 */
export function popUpPostMenu(
  window: BrowserWindow,
  facts: PostMenuFacts,
  at: { readonly x: number; readonly y: number },
): Promise<PostMenuChoice | null> {
  return new Promise((resolve) => {
    const template = postMenuItems(facts).flatMap((group, place): MenuItemConstructorOptions[] => [
      ...(place === 0 ? [] : [{ type: 'separator' as const }]),
      ...group.map(({ choice, label, enabled }) => ({
        id: choice,
        label,
        enabled,
        click: () => resolve(choice),
      })),
    ]);
    const zoom = window.webContents.getZoomFactor();
    Menu.buildFromTemplate(template).popup({
      window,
      x: Math.round(at.x * zoom),
      y: Math.round(at.y * zoom),
      // After the click, where there was one.
      callback: () => resolve(null),
    });
  });
}
