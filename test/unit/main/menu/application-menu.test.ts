import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';

import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { applicationMenu } from '../../../../main/menu/application-menu.ts';
import type { ApplicationMenuOptions } from '../../../../main/menu/application-menu.ts';
import { contextMenuItems } from '../../../../main/menu/context-menu-items.ts';

const ada = {
  id: accountIdOf('instagram', '17841400000000001'),
  provider: 'instagram',
  username: 'ada',
  name: 'Ada & Co',
  token: 'kept',
} as const;

function menu(options: Partial<ApplicationMenuOptions>): readonly MenuItemConstructorOptions[] {
  return applicationMenu({
    platform: 'linux',
    isDevelopment: false,
    accounts: [ada],
    active: ada.id,
    switchTo: () => undefined,
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
    '%s: File, Edit, View, Accounts, Window, Help',
    (platform) => {
      const items = menu({ platform });
      const labels = ['File', 'Edit', 'View', 'Accounts', 'Window', 'Help'];
      expect(items.map(({ label }) => label)).toEqual(labels);
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

  test.each([
    ['signed in', { accounts: [ada], active: ada.id }, [true, true, true]],
    [
      'signed out, its library shown',
      { accounts: [{ ...ada, token: 'signed-out' as const }], active: ada.id },
      [false, false, true],
    ],
    ['not shown', { accounts: [ada], active: null }, [false, false, false]],
  ])('Sign Out, Refresh and Best Nine with an account that is %s', (_how, shown, enabled) => {
    const items = flat(menu(shown));
    expect(
      ['sign-out', 'refresh', 'best-nine'].map(
        (id) => items.find((item) => item.id === id)?.enabled,
      ),
    ).toEqual(enabled);
  });

  test.each<[NodeJS.Platform, string]>([
    ['darwin', 'appMenu'],
    ['linux', 'File'],
    ['win32', 'File'],
  ])('%s: Settings is in %s, whoever is signed in', (platform, where) => {
    const commands: string[] = [];
    const [first] = menu({
      platform,
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
