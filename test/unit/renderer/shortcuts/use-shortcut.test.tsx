import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';

import { Modal } from '../../../../renderer/design/modal.tsx';
import { useShortcut } from '../../../../renderer/shortcuts/use-shortcut.ts';

function Page(props: {
  readonly onKey: (key: string) => void;
  readonly dialog?: boolean;
}): ReactElement {
  useShortcut(['g', '?'], props.onKey);
  return (
    <>
      <button type="button">Button</button>
      <input aria-label="Text" />
      {props.dialog === true && (
        <Modal label="Dialog" onClose={() => {}}>
          Text
        </Modal>
      )}
    </>
  );
}

function show(dialog = false) {
  const pressed: string[] = [];
  render(<Page dialog={dialog} onKey={(key) => pressed.push(key)} />);
  return { pressed, user: userEvent.setup() };
}

afterEach(() => localStorage.clear());

test('works wherever the focus is, and only for its own keys', async () => {
  const { pressed, user } = show();
  await user.keyboard('gx?');
  screen.getByRole('button').focus();
  await user.keyboard('g');
  expect(pressed).toEqual(['g', '?', 'g']);
});

test('leaves alone what is typed', async () => {
  const { pressed, user } = show();
  await user.type(screen.getByLabelText('Text'), 'g?');
  expect(pressed).toEqual([]);
  expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('g?');
});

test('leaves alone what is pressed with Ctrl, Alt or Cmd', async () => {
  const { pressed, user } = show();
  await user.keyboard('{Control>}g{/Control}{Alt>}g{/Alt}{Meta>}g{/Meta}');
  expect(pressed).toEqual([]);
});

test('does nothing under a dialog', async () => {
  const { pressed, user } = show(true);
  await user.keyboard('g');
  expect(pressed).toEqual([]);
});

test('does nothing once single keys are switched off', async () => {
  const { pressed, user } = show();
  localStorage.setItem('albumen:shortcuts:single-keys', 'false');
  await user.keyboard('g?');
  expect(pressed).toEqual([]);
});
