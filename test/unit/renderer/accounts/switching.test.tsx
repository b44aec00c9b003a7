import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Account, Session } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { createDeferred } from '../deferred.ts';
import { messages } from '../../../../renderer/messages/messages.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { account, accountId, post, profile, session, text } from '../samples.ts';
import { setViewport } from '../viewport.ts';

const graceId = accountIdOf('instagram', '17841400000000002');
const demoId = accountIdOf('demo', '17841400000000003');
const ada = account();
const grace = account({ id: graceId, username: 'grace', name: 'Grace Hopper' });
const demo = account({
  id: demoId,
  provider: 'demo',
  username: 'albumen.demo',
  name: 'Demo Album',
  token: 'signed-out',
});
const three: readonly Account[] = [ada, grace, demo];
const nameOf = (id: AccountId): string => three.find((one) => one.id === id)?.name ?? '';

/** The page with three accounts, whose posts say whose they are; main remembers who is active. */
function open(some: Partial<Answers> = {}, shown: Partial<Session> = {}) {
  const viewport = setViewport({ width: 1024, height: 900 });
  let active: AccountId | null = accountId;
  const now = (): Session => session({ accounts: three, active, ...shown });
  const bridge = createFakeBridge({
    getSession: () => ok(now()),
    switchAccount: (input) => {
      active = three.find(({ id }) => id === input.accountId)?.id ?? null;
      return ok(null);
    },
    getProfile: (input) => {
      const of = three.find(({ id }) => id === input.accountId) ?? ada;
      return ok(profile({ accountId: of.id, username: of.username, name: of.name }));
    },
    getPosts: (input) => {
      const of = three.find(({ id }) => id === input.accountId) ?? ada;
      const posts = [1, 2, 3].map((one) =>
        post(one, { caption: text(`${of.name ?? ''} number ${one}`) }),
      );
      return ok({ posts, count: 3 });
    },
    ...some,
  });
  render(<App bridge={bridge} />);
  return { bridge, viewport, user: userEvent.setup(), now };
}

const tile = (id: AccountId, number: number): HTMLElement =>
  screen.getByRole('gridcell', { name: new RegExp(`^${nameOf(id)} number ${number}\\.`) });
const heading = (id: AccountId): HTMLElement | null =>
  screen.queryByRole('heading', { level: 1, name: nameOf(id) });
const expectShown = async (id: AccountId): Promise<void> => {
  await waitFor(() => expect(heading(id)).not.toBeNull());
  await waitFor(() => expect(tile(id, 1)).toBeDefined());
};
/** As a keyboard sends it: with Shift held, the key of 2 is another sign. */
const press = (digit: number, modifier: 'ctrlKey' | 'metaKey' = 'ctrlKey'): boolean => {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', {
    key: '@',
    code: `Digit${digit}`,
    shiftKey: true,
    [modifier]: true,
    bubbles: true,
    cancelable: true,
  });
  act(() => void target.dispatchEvent(event));
  return !event.defaultPrevented;
};
const readAlready = (bridge: ReturnType<typeof open>['bridge'], id: AccountId): Promise<void> =>
  waitFor(() =>
    expect(bridge.asked('getPosts').some((input) => input.accountId === id)).toBe(true),
  );

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

describe('a key', () => {
  test.each(['ctrlKey', 'metaKey'] as const)(
    'with %s shows the other library at once, before main has answered',
    async (modifier) => {
      const answer = createDeferred<CallResult<'switchAccount'>>();
      const { bridge } = open({ switchAccount: () => answer.promise });
      await expectShown(accountId);
      await readAlready(bridge, graceId);
      // Nobody else is to hear it.
      expect(press(2, modifier)).toBe(false);
      // Nothing was waited for: it had been read before.
      await waitFor(() => expect(heading(graceId)).not.toBeNull());
      expect(tile(graceId, 1)).toBeDefined();
      expect(bridge.asked('switchAccount')).toEqual([{ accountId: graceId }]);
      expect(screen.getByText('Showing Grace Hopper, @grace')).toBeDefined();

      // What main said before it has heard does not take the choice back.
      act(() => void bridge.say('sessionChanged', session({ accounts: three })));
      expect(heading(graceId)).not.toBeNull();
      await act(async () => {
        answer.resolve(ok(null));
        await answer.promise;
      });
      // From then on main's word is the one that holds, as when its menu was used.
      act(() => void bridge.say('sessionChanged', session({ accounts: three, active: demoId })));
      await expectShown(demoId);
      expect(screen.getByText('Showing Demo Album, Demo, @albumen.demo')).toBeDefined();
    },
  );

  test.each([
    ['of an account that is not there', 7],
    ['of the account that is shown', 1],
  ])('%s does nothing', async (_which, digit) => {
    const { bridge } = open();
    await expectShown(accountId);
    press(digit);
    expect(bridge.asked('switchAccount')).toEqual([]);
    expect(heading(accountId)).not.toBeNull();
  });

  test('whose account main does not know leads back', async () => {
    const { bridge } = open({ switchAccount: () => fail({ kind: 'unknown-account' }) });
    await expectShown(accountId);
    press(2);
    await waitFor(() => expect(bridge.asked('getSession').length).toBeGreaterThan(1));
    await expectShown(accountId);
    expect(heading(graceId)).toBeNull();
  });

  test('three in a row end with the last', async () => {
    const { bridge } = open();
    await expectShown(accountId);
    press(2);
    press(3);
    press(2);
    await expectShown(graceId);
    expect(bridge.asked('switchAccount').at(-1)).toEqual({ accountId: graceId });
  });
});

describe('the focus', () => {
  test('goes from the gallery into the gallery', async () => {
    const { bridge } = open();
    await expectShown(accountId);
    await readAlready(bridge, graceId);
    act(() => tile(accountId, 2).focus());
    press(2);
    await expectShown(graceId);
    await waitFor(() => expect(document.activeElement).toBe(tile(graceId, 1)));
  });

  test('goes from the menu to the button of the account that came', async () => {
    const { user } = open();
    await expectShown(accountId);
    await user.click(screen.getByRole('button', { name: 'Account: Ada Prints' }));
    await user.click(screen.getByRole('menuitemradio', { name: /Grace Hopper/ }));
    await expectShown(graceId);
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Account: Grace Hopper' }),
    );
  });
});

describe('what is open', () => {
  test('a viewer goes with its account', async () => {
    const { user } = open();
    await expectShown(accountId);
    await user.click(tile(accountId, 1));
    await screen.findByRole('dialog');
    press(2);
    await expectShown(graceId);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(tile(graceId, 1)));
  });

  test('a question about an account is not asked over the next one', async () => {
    const { bridge } = open();
    await expectShown(accountId);
    act(() => void bridge.say('menuCommand', 'sign-out'));
    await screen.findByRole('dialog', { name: 'Sign out of @ada.prints?' });
    press(2);
    await expectShown(graceId);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.asked('signOut')).toEqual([]);
  });

  test('a dialog of the app stays, with what was typed', async () => {
    const { user, bridge } = open();
    await expectShown(accountId);
    act(() => void bridge.say('menuCommand', 'meta-app'));
    const dialog = await screen.findByRole('dialog', { name: 'Your Meta app' });
    await user.click(within(dialog).getByTitle(messages.setup.steps.product.label));
    const field = within(dialog).getByLabelText('Instagram App ID');
    await user.clear(field);
    await user.type(field, '98765');
    press(2);
    await expectShown(graceId);
    expect(screen.getByLabelText('Instagram App ID')).toHaveProperty('value', '98765');
  });

  test('a selection is there again with its account', async () => {
    const { user } = open();
    await expectShown(accountId);
    act(() => tile(accountId, 2).focus());
    await user.keyboard(' ');
    await screen.findByText('1 selected');
    press(2);
    await expectShown(graceId);
    expect(screen.queryByText('1 selected')).toBeNull();
    press(1);
    await expectShown(accountId);
    expect(await screen.findByText('1 selected')).toBeDefined();
  });

  test('what is searched is there again with its account', async () => {
    const { user } = open();
    await expectShown(accountId);
    const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search posts' });
    await user.type(field(), 'number');
    press(2);
    await expectShown(graceId);
    expect(field()).toHaveProperty('value', '');
    press(1);
    await expectShown(accountId);
    expect(field()).toHaveProperty('value', 'number');
  });
});

describe('a library that is kept', () => {
  test('can be looked at, and says once why nothing new comes', async () => {
    const { user, bridge } = open({}, { active: demoId });
    await expectShown(demoId);
    const note = screen.getByRole('note');
    expect(note.textContent).toContain('You are signed out of this account');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
    await user.click(within(note).getByRole('button', { name: 'Sign in again' }));
    expect(bridge.asked('startSignIn')).toMatchObject([{ provider: 'demo' }]);
  });

  test('is offered on the welcome screen, to open or to remove', async () => {
    const { user, bridge } = open({}, { accounts: [demo], active: null });
    const list = await screen.findByRole('list', { name: 'Accounts' });
    expect(list.textContent).toContain('Kept here, not signed in');
    await user.click(
      within(list).getByRole('button', { name: /^Remove @albumen\.demo from this computer/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(bridge.asked('signOut')).toEqual([{ accountId: demoId, deletePictures: true }]);
    await user.click(
      within(list).getByRole('button', { name: 'Open the library of @albumen.demo' }),
    );
    expect(bridge.asked('switchAccount')).toEqual([{ accountId: demoId }]);
  });
});

describe('signing in', () => {
  const ended = account({ token: 'sign-in-again', problem: { kind: 'secret-not-kept' } });

  test('as somebody else than was asked to is said in a sentence, with the way back', async () => {
    const { user, bridge } = open(
      { startSignIn: () => ok({ outcome: 'signed-in', account: grace }) },
      { accounts: [ended, grace] },
    );
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Sign in again' }));
    act(
      () =>
        void bridge.say('sessionChanged', session({ accounts: [ended, grace], active: graceId })),
    );
    const said = await screen.findByText('You signed in as @grace, not as @ada.prints');
    expect(said.closest('[role="status"]')?.textContent).toContain(
      '@ada.prints still waits to be signed in',
    );
    await user.click(screen.getByRole('button', { name: 'Sign in to @ada.prints' }));
    expect(bridge.asked('startSignIn')).toHaveLength(2);
  });

  test('as who was asked to is not worth a word', async () => {
    const { user } = open(
      { startSignIn: () => ok({ outcome: 'signed-in', account: ada }) },
      { accounts: [ended, grace] },
    );
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Sign in again' }));
    await waitFor(() => expect(screen.queryByText(/You signed in as/)).toBeNull());
  });

  test('to one more leaves those that are here alone: the ways in are a dialog', async () => {
    const { user, bridge } = open();
    await expectShown(accountId);
    act(() => void bridge.say('menuCommand', 'add-account'));
    const dialog = await screen.findByRole('dialog', { name: 'Add an account' });
    await user.click(within(dialog).getByRole('button', { name: 'Try the demo account' }));
    expect(bridge.asked('startSignIn')).toMatchObject([{ provider: 'demo' }]);
    const signIn = { phase: 'in-window', provider: 'demo', trouble: null } as const;
    act(() => void bridge.say('sessionChanged', session({ accounts: three, signIn })));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(heading(accountId)).not.toBeNull();
    expect(screen.getByText('Waiting for the sign-in window')).toBeDefined();
  });
});
