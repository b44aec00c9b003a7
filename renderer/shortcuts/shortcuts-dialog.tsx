import type { ReactElement } from 'react';

import { Dialog } from '../design/dialog.tsx';
import { messages } from '../messages/messages.ts';
import { isMac } from './is-mac.ts';
import { keyName, shortcutsInUse } from './shortcut-table.ts';
import type { Chord, Shortcut, ShortcutGroup } from './shortcut-table.ts';
import { useSingleKeys } from './single-keys.ts';
import styles from './shortcuts-dialog.module.css';

const words = messages.shortcuts;

function Keys({ chord }: { readonly chord: Chord }): ReactElement {
  return (
    <span className={styles['chord']}>
      {chord.map((key) => (
        <kbd key={key} className={styles['key']}>
          {keyName(key, words.keys, isMac)}
        </kbd>
      ))}
    </span>
  );
}

interface GroupProps {
  readonly group: ShortcutGroup;
  readonly shortcuts: readonly Shortcut[];
}

function Group({ group, shortcuts }: GroupProps): ReactElement {
  return (
    <section>
      <h3 className={styles['groupTitle']}>{words.groups[group]}</h3>
      <dl>
        {shortcuts
          .filter((shortcut) => shortcut.group === group)
          .map(({ does, chords }) => (
            <div key={does} className={styles['line']}>
              <dt>{words.does[does]}</dt>
              <dd className={styles['chords']}>
                {chords.map((chord) => (
                  <Keys key={chord.join(' ')} chord={chord} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Every key that means something, by where it does. */
export default function ShortcutsDialog({
  onClose,
}: {
  readonly onClose: () => void;
}): ReactElement {
  const [singleKeys] = useSingleKeys();
  const shortcuts = shortcutsInUse(singleKeys);
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return (
    <Dialog title={words.title} onClose={onClose}>
      {!singleKeys && <p>{words.singleOff}</p>}
      <div className={styles['groups']}>
        {groups.map((group) => (
          <Group key={group} group={group} shortcuts={shortcuts} />
        ))}
      </div>
    </Dialog>
  );
}
