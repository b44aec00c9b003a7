import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';

import { Tabs } from '../../../../renderer/design/tabs.tsx';

const tabs = [
  { id: 'one', label: 'One', icon: 'person' },
  { id: 'two', label: 'Two', icon: 'folder' },
  { id: 'three', label: 'Three', icon: 'gear' },
] as const;

function Shown(): ReactElement {
  const [current, setCurrent] = useState<'one' | 'two' | 'three'>('one');
  return (
    <Tabs label="Parts" tabs={tabs} current={current} onTab={setCurrent}>
      Panel {current}
    </Tabs>
  );
}

afterEach(() => {
  document.documentElement.style.direction = '';
});

const focused = (): string | null => document.activeElement?.textContent ?? null;

test('is one stop of the Tab key, before its panel', async () => {
  const user = userEvent.setup();
  render(<Shown />);
  await user.tab();
  expect(focused()).toBe('One');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'One' }));
});

test('shows what the keys come to, round and round', async () => {
  const user = userEvent.setup();
  render(<Shown />);
  await user.tab();
  for (const [key, label] of [
    ['ArrowDown', 'Two'],
    ['ArrowRight', 'Three'],
    ['ArrowDown', 'One'],
    ['ArrowUp', 'Three'],
    ['ArrowLeft', 'Two'],
    ['Home', 'One'],
    ['End', 'Three'],
  ] as const) {
    await user.keyboard(`{${key}}`);
    expect(focused()).toBe(label);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(label);
    expect(screen.getByRole('tabpanel', { name: label })).toBeDefined();
  }
});

test('turns the arrows round where one reads from right to left', async () => {
  document.documentElement.style.direction = 'rtl';
  const user = userEvent.setup();
  render(<Shown />);
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Two');
});
