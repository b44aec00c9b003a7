import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import { useSingleKeys } from '../shortcuts/single-keys.ts';
import { DensityControl } from './density-control.tsx';
import { ShapeControl } from './shape-control.tsx';
import type { KeptLook } from './use-grid-look.ts';
import styles from './view-menu.module.css';

interface ViewMenuProps {
  readonly look: KeptLook;
  /** Null where posts are not in the order of their dates. */
  readonly onGoToDate: (() => void) | null;
  readonly onShortcuts: () => void;
}

/** What a person chooses of the gallery's look, and ways through it, behind one button. */
export function ViewMenu({ look, onGoToDate, onShortcuts }: ViewMenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [singleKeys] = useSingleKeys();

  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    const outside = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const leave = (): void => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  /** A dialog gives the focus back to where it was: to the button, not to what is gone. */
  const choose = (action: () => void): void => {
    leave();
    action();
  };
  return (
    // Escape closes it from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['root']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        leave();
      }}
    >
      <Button
        ref={button}
        look="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="grid" size={16} />
        {messages.grid.view}
        <Icon name="down" size={14} />
      </Button>
      {open && (
        <div id={id} role="group" aria-label={messages.grid.view} className={styles['panel']}>
          <DensityControl density={look.look.density} onDensity={look.setDensity} />
          <ShapeControl shape={look.look.shape} onShape={look.setShape} />
          <div className={styles['ways']}>
            {onGoToDate !== null && (
              <button
                type="button"
                className={styles['way']}
                aria-keyshortcuts={singleKeys ? 'g' : undefined}
                onClick={() => choose(onGoToDate)}
              >
                <Icon name="calendar" />
                {messages.grid.goToDateItem}
                {singleKeys && <kbd className={styles['key']}>g</kbd>}
              </button>
            )}
            <button
              type="button"
              className={styles['way']}
              aria-keyshortcuts={singleKeys ? '?' : undefined}
              onClick={() => choose(onShortcuts)}
            >
              <Icon name="keyboard" />
              {messages.shortcuts.item}
              {singleKeys && <kbd className={styles['key']}>?</kbd>}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
