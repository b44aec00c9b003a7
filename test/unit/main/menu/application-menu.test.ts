import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';

import { applicationMenu } from '../../../../main/menu/application-menu.ts';
import type { ApplicationMenuOptions } from '../../../../main/menu/application-menu.ts';
import { contextMenuItems } from '../../../../main/menu/context-menu-items.ts';

function menu(options: Partial<ApplicationMenuOptions>): readonly MenuItemConstructorOptions[] {
  return applicationMenu({
    platform: 'linux',
    isDevelopment: false,
    isSignedIn: true,
    command: () => undefined,
    openHelp: () => undefined,
    showAbout: () => undefined,
    ...options,
  });
}

/** All items, of every depth. */
function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}

const roles = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] =>
  flat(items).map(({ role }) => role);

describe('the application menu', () => {
  test.each<NodeJS.Platform>(['linux', 'win32'])(
    '%s: File, Edit, View, Window, Help',
    (platform) => {
      const items = menu({ platform });
      expect(items.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
      expect(roles(items)).toContain('quit');
      expect(flat(items).map(({ id }) => id)).toContain('about');
    },
  );

  test('macOS has the app’s own menu first, with About and Quit, and neither twice', () => {
    const items = menu({ platform: 'darwin' });
    expect(items[0]?.role).toBe('appMenu');
    expect(roles(items).filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles(items)).toEqual(
      expect.arrayContaining(['about', 'services', 'hide', 'hideOthers', 'unhide', 'close']),
    );
    expect(flat(items).map(({ id }) => id)).not.toContain('about');
  });

  test('reload and developer tools only in development', () => {
    expect(roles(menu({}))).not.toContain('reload');
    expect(roles(menu({}))).not.toContain('toggleDevTools');
    expect(roles(menu({ isDevelopment: true }))).toEqual(
      expect.arrayContaining(['reload', 'toggleDevTools']),
    );
  });

  test.each([true, false])('Sign Out, Refresh and Best Nine need an account: %s', (isSignedIn) => {
    const items = flat(menu({ isSignedIn }));
    for (const id of ['sign-out', 'refresh', 'best-nine']) {
      expect(items.find((item) => item.id === id)?.enabled).toBe(isSignedIn);
    }
  });

  test.each<[NodeJS.Platform, string]>([
    ['darwin', 'appMenu'],
    ['linux', 'File'],
    ['win32', 'File'],
  ])('%s: Settings is in %s, whoever is signed in', (platform, where) => {
    const commands: string[] = [];
    const [first] = menu({
      platform,
      isSignedIn: false,
      command: (command) => commands.push(command),
    });
    expect(first?.role ?? first?.label).toBe(where);
    const item = flat(first === undefined ? [] : [first]).find(({ id }) => id === 'settings');
    expect(item).toMatchObject({ label: 'Settings…', accelerator: 'CmdOrCtrl+,' });
    // Electron types it as any function; a click from a person comes without arguments too.
    const click = item?.click as (() => void) | undefined;
    click?.();
    expect(commands).toEqual(['settings']);
  });

  test('no two items share a shortcut', () => {
    const shortcuts = flat(menu({ isDevelopment: true })).flatMap(({ accelerator }) =>
      accelerator === undefined ? [] : [accelerator],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

describe('the context menu', () => {
  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: false,
    canDelete: false,
    canSelectAll: true,
    canEditRichly: false,
  };
  test('a field can be edited', () => {
    const items = contextMenuItems({ isEditable: true, selectionText: '', editFlags });
    expect(items.map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      [undefined, undefined],
      ['selectAll', true],
    ]);
  });
  test('a selection can be copied, and nothing else has a menu', () => {
    const at = (selectionText: string): readonly unknown[] =>
      contextMenuItems({ isEditable: false, selectionText, editFlags });
    expect(at('words')).toEqual([{ role: 'copy' }]);
    expect(at('  ')).toEqual([]);
  });
});
