import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import TokenDialog from '../../../../renderer/accounts/token-dialog.tsx';
import { renderPage } from '../render-page.tsx';

const token = 'IGAA0123456789abcdefghij';

function showDialog(answer: AppError | null = null) {
  const submitted: string[] = [];
  const page = renderPage(
    <TokenDialog
      onSubmit={(value) => {
        submitted.push(value);
        return Promise.resolve(answer);
      }}
      onClose={() => submitted.push('closed')}
    />,
  );
  const field = screen.getByLabelText('Access token', { selector: 'input' });
  return { ...page, submitted, field };
}

test('begins in its field, which hides what is pasted', () => {
  const { field } = showDialog();
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('type', 'password');
});

test('signs in with the token, without the white space of a paste', async () => {
  const { user, submitted } = showDialog();
  await user.paste(`  ${token}\n`);
  await user.keyboard('{Enter}');
  expect(submitted).toEqual([token]);
});

test.each(['', 'IGAAshort', 'IGAA with spaces inside it'])('%j is not sent', async (text) => {
  const { user, submitted, field } = showDialog();
  if (text !== '') await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(submitted).toEqual([]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/That is not a whole token/)).toBeDefined();
  await user.type(field, 'x');
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

describe('a token that Instagram refuses', () => {
  test('is said to be, and its button makes room for another one', async () => {
    const { user, submitted, field } = showDialog({ kind: 'pasted-token-refused', detail: '' });
    await user.paste(token);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('alert')).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Paste a token' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field);
    await user.paste(`${token}2`);
    await user.keyboard('{Enter}');
    expect(submitted).toEqual([token, `${token}2`]);
  });
});

test('a failure of another kind can be tried again with the same token', async () => {
  const { user, submitted } = showDialog({ kind: 'offline', detail: '' });
  await user.paste(token);
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(submitted).toEqual([token, token]);
});

test('leads to the dashboard, and Cancel closes', async () => {
  const { user, done, submitted } = showDialog();
  await user.click(screen.getByRole('link', { name: 'Open the Meta dashboard' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(done).toEqual(['open help: meta-dashboard']);
  expect(submitted).toEqual(['closed']);
});
