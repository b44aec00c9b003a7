import type { ReactElement } from 'react';

import type { LibraryMove } from '../../preload/contract/library.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { Button } from '../design/button.tsx';
import { ProgressBar } from '../design/progress-bar.tsx';
import sections from '../design/section.module.css';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import styles from './library.module.css';

const words = messages.library;

interface LibraryMoveProgressProps {
  readonly move: LibraryMove;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** How the move of the library goes, and what can be done about it. */
export function LibraryMoveProgress(props: LibraryMoveProgressProps): ReactElement {
  const { move, onRetry, onCancel } = props;
  const cancel = (
    <div className={styles['buttons']}>
      <Button onClick={onCancel}>{words.cancelMove}</Button>
    </div>
  );
  switch (move.phase) {
    case 'copying': {
      const { to, bytesDone, bytesInAll } = move;
      const share = bytesInAll === null || bytesInAll === 0 ? null : bytesDone / bytesInAll;
      return (
        <div className={sections['part']}>
          <p className={styles['place']}>{words.moving(to)}</p>
          <ProgressBar label={words.movingProgress} share={share} />
          <p className={styles['size']}>
            {bytesInAll === null ? words.counting : words.moved(bytesDone, bytesInAll)}
          </p>
          <p className={styles['hint']}>{words.movingHint}</p>
          {cancel}
        </div>
      );
    }
    case 'stopped':
      return (
        <>
          <ErrorNotice error={move.error} onRetry={onRetry} />
          {cancel}
        </>
      );
    case 'tidying':
      return <p className={styles['hint']}>{words.tidying}</p>;
    default:
      return assertNever(move);
  }
}
