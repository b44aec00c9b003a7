import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { MenuButton } from '../../../../renderer/design/menu.tsx';
import { renderPage } from '../render-page.tsx';

function showMenu() {
  const chosen: string[] = [];
  const items = ['First', 'Second', 'Third'].map((label) => ({
    id: label,
    label,
    icon: 'gear' as const,
    onSelect: () => chosen.push(label),
  }));
  const page = renderPage(
    <>
      <button type="button">Before</button>
      <MenuButton label="Things" buttonClass={undefined} button="…" head="Head" items={items} />
    </>,
  );
  return { ...page, chosen, button: screen.getByRole('button', { name: 'Things' }) };
}

const focused = (): string | null => document.activeElement?.textContent ?? null;

test('is closed until its button is pressed, and says so', async () => {
  const { user, button } = showMenu();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(screen.getByRole('menu', { name: 'Things' })).toBeDefined();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(focused()).toBe('First');
  await user.click(button);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('opens by Enter, by Space and by the down arrow', async () => {
  const { user, button } = showMenu();
  for (const key of ['{Enter}', ' ', '{ArrowDown}']) {
    button.focus();
    await user.keyboard(key);
    expect(focused()).toBe('First');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  }
});

test('arrows go round, Home and End to the ends', async () => {
  const { user, button } = showMenu();
  await user.click(button);
  const visited: (string | null)[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
    await user.keyboard(`{${key}}`);
    visited.push(focused());
  }
  expect(visited).toEqual(['Second', 'Third', 'First', 'Third', 'First', 'Third']);
});

test('an item is chosen once, closes the menu and gives the focus back first', async () => {
  const { user, button, chosen } = showMenu();
  await user.click(button);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toEqual(['Second']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('Escape chooses nothing', async () => {
  const { user, button, chosen } = showMenu();
  await user.click(button);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(chosen).toEqual([]);
});

test('Tab leaves it', async () => {
  const { user, button } = showMenu();
  await user.click(button);
  await user.keyboard('{Tab}');
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a press elsewhere closes it and keeps the focus there', async () => {
  const { user, button } = showMenu();
  await user.click(button);
  await user.click(screen.getByRole('button', { name: 'Before' }));
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('Before');
});

test('of choices, the one that is made has the focus first, and says so', async () => {
  const chosen: string[] = [];
  const { user } = renderPage(
    <MenuButton
      label="Order"
      buttonClass={undefined}
      button="Order"
      head={null}
      items={['first', 'second'].map((id) => ({
        id,
        label: id,
        icon: 'check',
        isChosen: id === 'second',
        onSelect: () => chosen.push(id),
      }))}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Order' }));
  const second = screen.getByRole('menuitemradio', { name: 'second', checked: true });
  expect(document.activeElement).toBe(second);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('menuitemradio', { name: 'first' }));
  await user.keyboard('{Enter}');
  expect(chosen).toEqual(['first']);
});
