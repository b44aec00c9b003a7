import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Of an item that is one choice among others; its icon shows with the one that is chosen. */
  readonly isChosen?: boolean;
  /** What stands in place of icon and label; its text is the item's name. */
  readonly content?: ReactNode;
  /** Keys that do the same anywhere, as `aria-keyshortcuts` has them. */
  readonly keys?: string | undefined;
  readonly onSelect: () => void;
}

/** Items that belong together, under a name that is not seen. */
export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  /** The accessible name of the button and of the menu. */
  readonly label: string;
  readonly buttonClass: string | undefined;
  /** What the button shows. */
  readonly button: ReactNode;
  /** What stands above the items; null for nothing. */
  readonly head: ReactNode;
  /** A group before the items, with a line behind it. */
  readonly first?: MenuGroup;
  readonly items: readonly MenuItem[];
  /** Told the button, or null as it goes. */
  readonly buttonRef?: (button: HTMLButtonElement | null) => void;
}

function Item({ item, onSelect }: { readonly item: MenuItem; readonly onSelect: () => void }) {
  return (
    <button
      type="button"
      role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.isChosen}
      aria-keyshortcuts={item.keys}
      tabIndex={-1}
      className={styles['item']}
      onClick={onSelect}
    >
      {item.content ?? (
        <>
          <Icon name={item.icon} />
          {item.label}
        </>
      )}
    </button>
  );
}

const anyItem = '[role^="menuitem"]';

/** A button that opens a menu, with the keys of a menu: arrows, Home, End, Escape. */
export function MenuButton(props: MenuProps): ReactElement {
  const { label, buttonClass, button, head, first, items, buttonRef } = props;
  const [open, setOpen] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  const entries = (): readonly HTMLElement[] => [
    ...(popup.current?.querySelectorAll<HTMLElement>(anyItem) ?? []),
  ];
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };

  useEffect(() => {
    if (!open) return undefined;
    const chosen = popup.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? popup.current?.querySelector<HTMLElement>(anyItem))?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && popup.current?.contains(event.target) !== true) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open, popup]);

  const itemOf = (item: MenuItem): ReactElement => (
    <Item
      key={item.id}
      item={item}
      onSelect={() => {
        close();
        item.onSelect();
      }}
    />
  );

  const onMenuKey = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      all[target]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };

  return (
    <div ref={popup} className={styles['root']}>
      <button
        ref={(element) => {
          trigger.current = element;
          buttonRef?.(element);
        }}
        type="button"
        className={buttonClass}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {button}
      </button>
      {open && (
        <div className={styles['menu']}>
          {head !== null && <div className={styles['head']}>{head}</div>}
          <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onMenuKey}>
            {first !== undefined && (
              <>
                <div role="group" aria-label={first.label}>
                  {first.items.map(itemOf)}
                </div>
                <hr className={styles['separator']} />
              </>
            )}
            {items.map(itemOf)}
          </div>
        </div>
      )}
    </div>
  );
}
