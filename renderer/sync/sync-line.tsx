import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { assertNever } from '../../preload/contract/result.ts';
import type { SyncProgress, SyncState } from '../../preload/contract/sync.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import styles from './sync-line.module.css';
import { minutesUntil } from './use-sync.ts';

interface SyncLineProps {
  readonly accountId: AccountId;
  /** Null until main has answered. */
  readonly state: SyncState | null;
}

const words = messages.sync;

/** The time, anew when something begins to count down, and each half minute from then on. */
function useNow(counting: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!counting) return undefined;
    const tick = (): void => setNow(Date.now());
    // An older time would make the first wait a minute too long.
    const soon = setTimeout(tick);
    const timer = setInterval(tick, 30_000);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [counting]);
  return now;
}

function shareOf({ doing, ...progress }: SyncProgress): number | null {
  const [done, all] =
    doing === 'posts'
      ? [progress.postsDone, progress.postsInAll]
      : [progress.filesStored, progress.filesWanted];
  return all === null || all === 0 ? null : Math.min(1, done / all);
}

/** What is being done, as far as numbers tell. */
export function syncText(
  state: Exclude<SyncState, { phase: 'idle' | 'failed' }>,
  now: number,
): string {
  const { progress } = state;
  if (state.phase === 'paused') return words.paused(progress);
  if (state.phase === 'running') return words.running(progress);
  const { wait } = state;
  switch (wait.for) {
    case 'rate-limit':
      return words.rateLimited(minutesUntil(wait.until, now), progress);
    case 'network':
      return words.offline;
    case 'instagram':
      return words.instagramFails;
    case 'disk-space':
      return words.diskFull;
    case 'sign-in':
      return words.needsSignIn;
    default:
      return assertNever(wait);
  }
}

/**
 * One calm line on how the sync goes, with what can be done about it. Its numbers change several
 * times a second, so that only the phases are spoken.
 */
export function SyncLine({ accountId, state }: SyncLineProps): ReactElement {
  const bridge = useBridge();
  const now = useNow(state?.phase === 'waiting');
  const status = (
    <VisuallyHidden>
      <span role="status">{state === null ? '' : words.spoken[state.phase]}</span>
    </VisuallyHidden>
  );
  if (state === null || state.phase === 'idle' || state.phase === 'failed') {
    const at = state?.lastCompletedAt ?? null;
    // The line keeps its room, so that nothing jumps when a sync begins or ends.
    return (
      <section className={styles['line']} aria-label={words.label}>
        {status}
        <p className={styles['text']}>{at === null ? '' : words.checkedAt(new Date(at))}</p>
      </section>
    );
  }

  const share = shareOf(state.progress);
  const text = syncText(state, now);
  const canRetry =
    state.phase === 'waiting' && ['network', 'instagram', 'disk-space'].includes(state.wait.for);
  return (
    <section className={styles['line']} aria-label={words.label}>
      {status}
      <progress
        className={styles['bar']}
        aria-label={words.label}
        max={1}
        {...(share === null ? {} : { value: share })}
      />
      <p className={styles['text']}>{text}</p>
      {canRetry && (
        <Button look="quiet" onClick={() => void resultOf(bridge.calls.startSync({ accountId }))}>
          {messages.common.retry}
        </Button>
      )}
      {state.phase === 'paused' ? (
        <Button look="quiet" onClick={() => void resultOf(bridge.calls.resumeSync({ accountId }))}>
          {words.resume}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => void resultOf(bridge.calls.pauseSync({ accountId }))}>
          {words.pause}
        </Button>
      )}
    </section>
  );
}
