import {
  startTransition,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';

import type { MenuCommand } from '../../preload/contract/contract.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { Icon } from '../design/icon.tsx';
import { messages } from '../messages/messages.ts';
import { useSingleKeys } from '../shortcuts/single-keys.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import styles from './search-field.module.css';

export interface SearchFieldHandle {
  readonly focus: () => void;
}

interface SearchFieldProps {
  readonly ref: Ref<SearchFieldHandle>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Told when a person goes on to what was found. */
  readonly onLeave: () => void;
}

const words = messages.search;

/** As long as the search itself reads. */
const longest = 500;

/** Where a person types what they look for. `/` and Find come here; Esc empties it, then leaves. */
export function SearchField({ ref, text, onText, onLeave }: SearchFieldProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  // What was typed is here at once, whatever the rest of the page has to do.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? text;

  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useImperativeHandle(ref, () => ({ focus }));
  useShortcut(['/'], focus);
  const bridge = useBridge();
  const obey = useEffectEvent((command: MenuCommand): void => {
    // Under a dialog nothing is to be seen of it.
    if (command === 'find' && document.querySelector('dialog[open]') === null) focus();
  });
  useEffect(() => bridge.events.menuCommand((command) => obey(command)), [bridge]);
  const [singleKeys] = useSingleKeys();

  const change = (next: string): void => {
    setTyped(next);
    startTransition(() => {
      onText(next);
      setTyped(null);
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (shown === '') onLeave();
      else change('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <div className={styles['field']}>
      <Icon name="search" size={16} />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={words.label}
        aria-keyshortcuts={singleKeys ? '/' : undefined}
        placeholder={words.placeholder}
        maxLength={longest}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        value={shown}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {shown === '' ? (
        singleKeys && (
          <kbd className={styles['key']} aria-hidden="true">
            /
          </kbd>
        )
      ) : (
        <button
          type="button"
          className={styles['clear']}
          aria-label={words.clearText}
          title={words.clearText}
          onClick={() => {
            change('');
            input.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
