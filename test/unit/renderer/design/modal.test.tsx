import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';

import { Dialog } from '../../../../renderer/design/dialog.tsx';
import { Modal } from '../../../../renderer/design/modal.tsx';
import { renderPage } from '../render-page.tsx';

function Opener({ removeOpener = false }: { readonly removeOpener?: boolean }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      {!(open && removeOpener) && (
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      )}
      {open && (
        <Modal label="A question" onClose={() => setOpen(false)}>
          <button type="button">One</button>
          <button type="button" data-first-focus="">
            Two
          </button>
        </Modal>
      )}
    </>
  );
}

const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'A question' });

describe('a modal', () => {
  test('is shown as one: the browser keeps the focus in it and everything else inert', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    const { user } = renderPage(<Opener />);
    await user.click(screen.getByText('Open'));
    expect(showModal).toHaveBeenCalledOnce();
    expect(dialog().getAttribute('aria-modal')).toBe('true');
    showModal.mockRestore();
  });

  test('puts the focus on what is marked for it', async () => {
    const { user } = renderPage(<Opener />);
    await user.click(screen.getByText('Open'));
    expect(document.activeElement).toBe(screen.getByText('Two'));
  });

  test('closes by Escape and gives the focus back', async () => {
    const { user } = renderPage(<Opener />);
    await user.click(screen.getByText('Open'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('Open'));
  });

  test('is not thrown off when what had the focus is gone', async () => {
    const { user } = renderPage(<Opener removeOpener />);
    await user.click(screen.getByText('Open'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('closes when the browser asks it to, by a gesture of the system', async () => {
    const { user } = renderPage(<Opener />);
    await user.click(screen.getByText('Open'));
    fireEvent(dialog(), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('does not stay behind, invisible, when the browser has closed it by itself', async () => {
    const { user } = renderPage(<Opener />);
    await user.click(screen.getByText('Open'));
    const shown = dialog();
    fireEvent(shown, new Event('focus'));
    if (shown instanceof HTMLDialogElement) shown.close();
    await vi.waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  });

  test('tells of its closing once', async () => {
    const onClose = vi.fn<() => void>();
    const { user, unmount } = renderPage(
      <Modal label="A question" onClose={onClose}>
        <button type="button" data-first-focus="">
          One
        </button>
      </Modal>,
    );
    await user.keyboard('{Escape}');
    unmount();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('hands other keys on, Escape never', async () => {
    const keys: string[] = [];
    const { user } = renderPage(
      <Modal label="A question" onClose={() => {}} onKeyDown={({ key }) => keys.push(key)}>
        <button type="button" data-first-focus="">
          One
        </button>
      </Modal>,
    );
    await user.keyboard('{ArrowLeft}{Escape}{PageDown}');
    expect(keys).toEqual(['ArrowLeft', 'PageDown']);
  });

  test('leaves an Escape alone that something inside has used', async () => {
    const onClose = vi.fn<() => void>();
    const { user } = renderPage(
      <Modal label="A question" onClose={onClose}>
        <button type="button" data-first-focus="" onKeyDown={(event) => event.preventDefault()}>
          One
        </button>
      </Modal>,
    );
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
  });
});

test('a dialog is named by its title and has a button that closes it', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = renderPage(
    <Dialog title="Good to know" onClose={onClose}>
      <p>Text</p>
    </Dialog>,
  );
  expect(screen.getByRole('dialog', { name: 'Good to know' })).toBeDefined();
  expect(screen.getByRole('heading', { level: 2, name: 'Good to know' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});
