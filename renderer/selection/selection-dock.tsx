import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { PostId } from '../../preload/contract/ids.ts';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { ActionBar } from './action-bar.tsx';
import { SavingLine } from './saving-line.tsx';
import styles from './selection-dock.module.css';
import type { SelectedActions } from './use-selected-actions.ts';
import { useSaving } from './use-saving.ts';

interface SelectionDockProps {
  readonly ids: ReadonlySet<PostId>;
  readonly actions: SelectedActions;
  /** Why some posts could not be selected. */
  readonly failure: AppError | null;
  readonly onClear: () => void;
}

/** What stands over the gallery's end: the selection's bar, what was done, how saving goes. */
export function SelectionDock(props: SelectionDockProps): ReactElement {
  const { ids, actions, failure, onClear } = props;
  const saving = useSaving();
  const { said } = actions;
  return (
    <div className={styles['dock']}>
      <VisuallyHidden>
        <span role="status">{messages.selection.spoken(ids.size)}</span>
      </VisuallyHidden>
      {actions.failure !== null && (
        <div className={styles['notice']}>
          <ErrorNotice error={actions.failure.error} onRetry={actions.failure.again} />
        </div>
      )}
      {failure !== null && (
        <div className={styles['notice']}>
          <ErrorNotice error={failure} onRetry={onClear} />
        </div>
      )}
      {saving !== null && <SavingLine saving={saving} />}
      <p className={said === null ? undefined : styles['said']} role="status">
        {said}
      </p>
      {ids.size > 0 && (
        <ActionBar
          count={ids.size}
          onCopyCaptions={() => actions.copyCaptions(ids)}
          onCopyLinks={() => actions.copyLinks(ids)}
          onSave={() => actions.saveOriginals(ids)}
          onClear={onClear}
        />
      )}
    </div>
  );
}
