import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import { settingsSections } from '../../preload/contract/preferences.ts';
import type { SettingsSection } from '../../preload/contract/preferences.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { Dialog } from '../design/dialog.tsx';
import type { IconName } from '../design/icon.tsx';
import { Tabs } from '../design/tabs.tsx';
import { LibrarySection } from '../library/library-section.tsx';
import { messages } from '../messages/messages.ts';
import { AccountsSection } from './accounts-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import styles from './settings.module.css';
import { SyncSection } from './sync-section.tsx';

const words = messages.settings;

const icons: Readonly<Record<SettingsSection, IconName>> = {
  accounts: 'person',
  library: 'folder',
  appearance: 'picture',
  sync: 'refresh',
  diagnostics: 'info',
};
const tabs = settingsSections.map((id) => ({ id, label: words.sections[id], icon: icons[id] }));

interface SettingsDialogProps {
  readonly session: Session;
  readonly section: SettingsSection;
  readonly onSection: (section: SettingsSection) => void;
  readonly onClose: () => void;
}

function Section({ session, section, onClose }: SettingsDialogProps): ReactElement {
  const { accounts } = session;
  switch (section) {
    case 'accounts':
      return <AccountsSection session={session} onClose={onClose} />;
    case 'library':
      return <LibrarySection accounts={accounts} />;
    case 'appearance':
      return <AppearanceSection />;
    case 'sync':
      return <SyncSection accounts={accounts} />;
    case 'diagnostics':
      return <DiagnosticsSection />;
    default:
      return assertNever(section);
  }
}

/** Everything that can be set, and what can be known of how Albumen runs. */
export default function SettingsDialog(props: SettingsDialogProps): ReactElement {
  const { section, onSection, onClose } = props;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <Tabs
        label={words.title}
        tabs={tabs}
        current={section}
        onTab={onSection}
        panelClass={styles['panel']}
      >
        <Section {...props} />
      </Tabs>
    </Dialog>
  );
}
