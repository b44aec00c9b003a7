import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';

import { accountsMenu } from '../../../../main/menu/accounts-menu.ts';
import type { AccountsMenuOptions } from '../../../../main/menu/accounts-menu.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';

type Listed = AccountsMenuOptions['accounts'][number];

const ada: Listed = {
  id: accountIdOf('instagram', '17841400000000001'),
  provider: 'instagram',
  username: 'ada',
  name: 'Ada & Co',
  token: 'kept',
};
const demo: Listed = {
  id: accountIdOf('demo', '17841400000000002'),
  provider: 'demo',
  username: 'albumen.demo',
  name: null,
  token: 'signed-out',
};

function many(count: number): readonly Listed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...ada,
    id: accountIdOf('instagram', String(1000 + index)),
    username: `account.${index}`,
  }));
}

function items(some: Partial<AccountsMenuOptions> = {}): readonly MenuItemConstructorOptions[] {
  const { submenu } = accountsMenu({
    accounts: [ada, demo],
    active: ada.id,
    platform: 'linux',
    switchTo: () => undefined,
    command: () => undefined,
    ...some,
  });
  return Array.isArray(submenu) ? submenu : [];
}

const radios = (all: readonly MenuItemConstructorOptions[]): typeof all =>
  all.filter(({ type }) => type === 'radio');

describe('the accounts in the menu', () => {
  test('say who they are, the demo and a kept library marked; the one that is shown is checked', () => {
    expect(radios(items()).map(({ label, checked }) => [label, checked])).toEqual([
      ['Ada && Co @ada', true],
      ['@albumen.demo · Demo · not signed in', false],
    ]);
  });

  test('two of one name are told apart by their ids', () => {
    const twin = { ...ada, id: accountIdOf('instagram', '17841400000004321') };
    expect(radios(items({ accounts: [ada, twin] })).map(({ label }) => label)).toEqual([
      'Ada && Co @ada (…0001)',
      'Ada && Co @ada (…4321)',
    ]);
  });

  test.each([
    ['linux', ['Control+Shift+1', 'Control+Shift+2', 'Control+Shift+3', 'Control+Shift+7']],
    // The system takes Cmd+Shift+3 to 6.
    ['darwin', ['Command+Shift+1', 'Command+Shift+2', 'Control+Shift+3', 'Command+Shift+7']],
  ] as const)('on %s have keys, the first nine of them', (platform, keys) => {
    const found = radios(items({ platform, accounts: many(11) })).map(
      ({ accelerator }) => accelerator,
    );
    expect([0, 1, 2, 6].map((place) => found[place])).toEqual(keys);
    expect(found.slice(8)).toEqual([expect.stringMatching(/9$/), undefined, undefined]);
    expect(new Set(found.slice(0, 9)).size).toBe(9);
  });

  test('a click switches to the account', () => {
    const chosen: string[] = [];
    const [, second] = radios(items({ switchTo: (accountId) => chosen.push(accountId) }));
    // Electron types it as a function of the item and the window, which it is not asked about.
    (second?.click as (() => void) | undefined)?.();
    expect(chosen).toEqual([demo.id]);
  });
});

test.each([
  [[ada, demo], true],
  [[demo], false],
  [[], false],
] as const)('there is somebody to sign out of all accounts: %#', (accounts, enabled) => {
  const all = items({ accounts, active: null });
  expect(all.find(({ id }) => id === 'sign-out-all')?.enabled).toBe(enabled);
  expect(all.some(({ id }) => id === 'add-account')).toBe(true);
});
