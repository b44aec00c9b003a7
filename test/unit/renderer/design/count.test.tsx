import { expect, test } from 'vitest';

import { Count } from '../../../../renderer/design/count.tsx';
import { renderPage } from '../render-page.tsx';

/** What a screen reader hears, and what the eye sees. */
function shown(value: number | null) {
  const { container } = renderPage(<Count value={value} label="likes" />);
  const heard = container.cloneNode(true);
  if (!(heard instanceof HTMLElement)) throw new Error('a clone of an element is an element');
  for (const silent of heard.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return {
    seen: container.querySelector('[aria-hidden]')?.textContent,
    heard: heard.textContent,
    onHover: container.querySelector('[title]')?.getAttribute('title'),
  };
}

test.each([
  [0, '0', '0likes', '0'],
  [9_999, '9,999', '9,999likes', '9,999'],
  [12_345, '12.3K', '12,345likes', '12,345'],
])('%i: seen at a glance, heard in full', (value, seen, heard, onHover) => {
  expect(shown(value)).toEqual({ seen, heard, onHover });
});

test('a number that Instagram does not give is a dash, never 0, and says why', () => {
  expect(shown(null)).toEqual({
    seen: '–',
    heard: 'not given by Instagramlikes',
    onHover: 'not given by Instagram',
  });
});
