import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Saving, UnsavedFile } from '../../../../preload/contract/saving.ts';
import { SavingLine } from '../../../../renderer/selection/saving-line.tsx';
import { renderPage } from '../render-page.tsx';

type Ended = Extract<Saving, { phase: 'ended' }>;

const folder = '/home/ada/Pictures';
const ended = (some: Partial<Ended> = {}): Ended => ({
  phase: 'ended',
  folder,
  saved: 12,
  already: 0,
  inAll: 12,
  bytes: 1000,
  unsaved: 0,
  named: [],
  stop: null,
  ...some,
});
const text = (): string => screen.getByRole('region').textContent;

describe('while originals are saved', () => {
  test('it says how far it is, and can be cancelled', async () => {
    const saving = { phase: 'running', folder, done: 3, inAll: 12, bytes: 4_200_000 } as const;
    const { user, bridge } = renderPage(<SavingLine saving={saving} />);
    expect(text()).toContain('3 of 12 files, 4.2 MB');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.asked('cancelSaving')).toHaveLength(1);
  });
  test('it counts first', () => {
    const saving = { phase: 'running', folder, done: 0, inAll: null, bytes: 0 } as const;
    renderPage(<SavingLine saving={saving} />);
    expect(text()).toContain('Counting');
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });
});

describe('at its end', () => {
  test.each<[string, Ended]>([
    ['12 files saved', ended()],
    ['12 files saved, 5 of them from before', ended({ saved: 7, already: 5 })],
    ['All 12 files were there already', ended({ saved: 0, already: 12 })],
    ['There was no file to save', ended({ saved: 0, inAll: 0 })],
  ])('it says “%s” where nothing is missing', async (words, saving) => {
    const { user, bridge } = renderPage(<SavingLine saving={saving} />);
    expect(screen.getByRole('status').textContent).toContain(words);
    expect(text()).toContain(folder);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(bridge.asked('putSavingAway')).toHaveLength(1);
  });

  const named: readonly UnsavedFile[] = [
    { name: '2024-03-05 142530 Cx.jpg', reason: { kind: 'withheld' } },
    { name: '2024-03-05 142530 Cy.jpg', reason: { kind: 'damaged' } },
    { name: '2024-03-05 142530 Cz.jpg', reason: { kind: 'offline', detail: '' } },
  ];

  test('what could not be saved is an alert, and listed', async () => {
    const saving = ended({ saved: 4, already: 3, unsaved: 5, named });
    const { user, bridge } = renderPage(<SavingLine saving={saving} />);
    expect(screen.getByRole('alert').textContent).toContain('7 of 12 files are in the folder');
    expect(text()).not.toContain('12 files saved');
    expect(text()).toContain('5 files could not be saved');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2024-03-05 142530 Cx.jpg Instagram does not hand out this one',
      '2024-03-05 142530 Cy.jpg The library’s file is damaged',
      '2024-03-05 142530 Cz.jpg Instagram could not be reached',
      'and 2 more',
    ]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(bridge.asked('saveAgain')).toEqual([{ elsewhere: false }]);
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.asked('showSaved')).toHaveLength(1);
  });

  test('a full disk is said, with what to do', () => {
    renderPage(
      <SavingLine saving={ended({ saved: 5, stop: { kind: 'disk-full', detail: 'ENOSPC' } })} />,
    );
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('The disk is full');
    expect(alert).toContain('Stopped: 5 of 12 files');
    expect(alert).toContain('Free some space');
  });

  test('a folder that refuses leads to another one', async () => {
    const stop = { kind: 'save-refused', detail: 'EROFS' } as const;
    const { user, bridge } = renderPage(<SavingLine saving={ended({ saved: 0, stop })} />);
    await user.click(screen.getByRole('button', { name: 'Choose another folder' }));
    expect(bridge.asked('saveAgain')).toEqual([{ elsewhere: true }]);
    expect(screen.queryByRole('button', { name: 'Show in folder' })).toBeNull();
  });

  test('one that was cancelled is no alarm, and can be gone on with', () => {
    renderPage(<SavingLine saving={ended({ saved: 5, stop: { kind: 'cancelled' } })} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('Stopped: 5 of 12 files');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });
});
