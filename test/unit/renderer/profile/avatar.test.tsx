import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { Avatar } from '../../../../renderer/profile/avatar.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId } from '../samples.ts';

const avatar = (name: string, hasPicture: boolean) => (
  <Avatar accountId={accountId} name={name} hasPicture={hasPicture} size={28} alt="Picture" />
);

test('shows the account’s picture, by its id', () => {
  renderPage(avatar('Ada', true));
  expect(screen.getByRole('img', { name: 'Picture' }).getAttribute('src')).toBe(
    `media://${accountId}/profile-picture`,
  );
});

test.each([
  ['ada', 'A'],
  ['émile', 'É'],
  ['𝒜da', '𝒜'],
  ['', ''],
])('of %j without a picture stands %j', (name, letter) => {
  const { container } = renderPage(avatar(name, false));
  expect(container.textContent).toBe(letter);
  expect(screen.queryByRole('img')).toBeNull();
});

test('a picture that cannot be loaded gives way to the letter', () => {
  const { container } = renderPage(avatar('Ada', true));
  fireEvent.error(screen.getByRole('img'));
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.textContent).toBe('A');
});
