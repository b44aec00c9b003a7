import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';

import { SecretField, TextField } from '../../../../renderer/design/text-field.tsx';
import { renderPage } from '../render-page.tsx';

function Field(props: { readonly error: string | null; readonly hint?: string }): ReactElement {
  const [value, setValue] = useState('');
  return <TextField label="App ID" value={value} onValue={setValue} {...props} />;
}

const describedBy = (field: HTMLElement): readonly (string | null)[] =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? null);

test('is found by its label and takes what is typed', async () => {
  const { user } = renderPage(<Field error={null} />);
  const field = screen.getByLabelText('App ID');
  await user.type(field, '12345');
  expect(field).toHaveProperty('value', '12345');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(describedBy(field)).toEqual([]);
});

test('what is wrong is read with the field, before its hint', () => {
  renderPage(<Field error="Digits only." hint="It is in the dashboard." />);
  const field = screen.getByLabelText('App ID');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(describedBy(field)).toEqual(['Digits only.', 'It is in the dashboard.']);
});

test('a secret is hidden until it is asked to be shown, and hidden again', async () => {
  const { user } = renderPage(
    <SecretField label="Secret" value="abcdefgh" onValue={() => {}} error={null} />,
  );
  const field = screen.getByLabelText('Secret', { selector: 'input' });
  expect(field).toHaveProperty('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Show: Secret', pressed: false }));
  expect(field).toHaveProperty('type', 'text');
  await user.click(screen.getByRole('button', { name: 'Show: Secret', pressed: true }));
  expect(field).toHaveProperty('type', 'password');
});

test('a browser is not to remember it', () => {
  renderPage(<Field error={null} />);
  expect(screen.getByLabelText('App ID').getAttribute('autocomplete')).toBe('off');
});
