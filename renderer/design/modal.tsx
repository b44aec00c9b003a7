import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

interface ModalProps {
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
  readonly children: ReactNode;
}

/**
 * Tells the style sheet how wide the scroll bar's gutter is: while a modal dialog is open it goes,
 * for nothing can be drawn over it, and the page keeps its place by a padding of that width.
 */
function measureGutter(): void {
  if (document.querySelector('dialog[open]') !== null) return;
  const page = document.documentElement;
  page.style.setProperty('--gutter', `${window.innerWidth - page.offsetWidth}px`);
}

/**
 * A native modal `<dialog>`, open while it is mounted. Focus goes to the element marked
 * `data-first-focus` (else where the browser puts it) and back to where it was afterwards.
 */
export function Modal(props: ModalProps): ReactElement {
  const { onClose, className, label, labelledBy, onKeyDown, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const closed = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    measureGutter();
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // Chromium closes a dialog by itself on a second Escape, whatever `cancel` was told.
    const closedByBrowser = (): void => {
      if (dialog.isConnected && !dialog.open) closed();
    };
    dialog.addEventListener('close', closedByBrowser);
    return () => {
      dialog.removeEventListener('close', closedByBrowser);
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-modal="true"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        } else {
          onKeyDown?.(event);
        }
      }}
    >
      {children}
    </dialog>
  );
}
