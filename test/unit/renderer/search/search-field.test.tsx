import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';

import { SearchField } from '../../../../renderer/search/search-field.tsx';
import { renderPage } from '../render-page.tsx';

const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search posts' });

function show(text = '') {
  const onText = vi.fn<(text: string) => void>();
  const onLeave = vi.fn<() => void>();
  function Page(): ReactElement {
    const [searched, search] = useState(text);
    return (
      <>
        <SearchField
          ref={null}
          text={searched}
          onText={(next) => {
            onText(next);
            search(next);
          }}
          onLeave={onLeave}
        />
        <button type="button" onClick={() => search('from Back')}>
          Back
        </button>
      </>
    );
  }
  return { ...renderPage(<Page />), onText, onLeave };
}

test('tells every letter, and shows what was typed', async () => {
  const { user, onText } = show();
  await user.type(field(), 'sea ');
  expect(onText.mock.calls.flat()).toEqual(['s', 'se', 'sea', 'sea ']);
  expect(field()).toHaveProperty('value', 'sea ');
});

test('shows what another way than typing has led to', async () => {
  const { user } = show();
  await user.type(field(), 'sea');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(field()).toHaveProperty('value', 'from Back');
});

test('/ comes here from elsewhere, with the text ready to be replaced', async () => {
  const { user } = show('sea');
  await user.keyboard('/');
  expect(document.activeElement).toBe(field());
  await user.keyboard('tower');
  expect(field()).toHaveProperty('value', 'tower');
  await user.keyboard('/');
  expect(field()).toHaveProperty('value', 'tower/');
});

test('Esc empties the field, and leaves one that is empty', async () => {
  const { user, onText, onLeave } = show('sea');
  await user.click(field());
  await user.keyboard('{Escape}');
  expect(onText.mock.calls).toEqual([['']]);
  expect(onLeave).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onLeave).toHaveBeenCalledOnce();
});

test.each(['{Enter}', '{ArrowDown}'])('%s goes on to what was found', async (key) => {
  const { user, onLeave } = show('sea');
  await user.click(field());
  await user.keyboard(key);
  expect(onLeave).toHaveBeenCalledOnce();
});

test('the Enter that ends a word of Japanese is not one', () => {
  const { onLeave } = show('sea');
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(onLeave).not.toHaveBeenCalled();
});

test('a button empties the field, which keeps the focus', async () => {
  const { user, onText } = show('sea');
  await user.click(screen.getByRole('button', { name: 'Clear the search field' }));
  expect(onText.mock.calls).toEqual([['']]);
  expect(document.activeElement).toBe(field());
  expect(screen.queryByRole('button', { name: 'Clear the search field' })).toBeNull();
});
