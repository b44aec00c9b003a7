import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { CopyButton } from '../../../../renderer/design/copy-button.tsx';
import { renderPage } from '../render-page.tsx';

let clipboard: string | null;
let allowed: boolean;

// The tests' DOM has no clipboard command: this one copies what is selected, as Chromium's does.
beforeEach(() => {
  clipboard = null;
  allowed = true;
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: (command: string): boolean => {
      const field = document.activeElement;
      const selection =
        field instanceof HTMLTextAreaElement ? field : document.querySelector('textarea');
      if (command !== 'copy' || selection === null || !allowed) return false;
      const { value, selectionStart, selectionEnd } = selection;
      clipboard = value.slice(selectionStart, selectionEnd);
      return true;
    },
  });
});

afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

const address = 'https://localhost/albumen/callback';

test('copies the text, says so, and leaves nothing behind', async () => {
  const { user, container } = renderPage(<CopyButton text={address} label="Copy the address" />);
  const button = screen.getByRole('button', { name: 'Copy the address' });
  await user.click(button);
  expect(clipboard).toBe(address);
  expect(screen.getByRole('button', { name: 'Copied' })).toBe(button);
  expect(container.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('offers to copy again once the text is another', async () => {
  const { user, rerender } = renderPage(<CopyButton text={address} label="Copy the address" />);
  await user.click(screen.getByRole('button'));
  rerender(<CopyButton text={`${address}/2`} label="Copy the address" />);
  await user.click(screen.getByRole('button', { name: 'Copy the address' }));
  expect(clipboard).toBe(`${address}/2`);
});

test('does not say “Copied” when nothing was', async () => {
  allowed = false;
  const { user } = renderPage(<CopyButton text={address} label="Copy the address" />);
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('button', { name: 'Copy the address' })).toBeDefined();
  expect(screen.queryByText('Copied')).toBeNull();
});
