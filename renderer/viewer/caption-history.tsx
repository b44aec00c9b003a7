import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import { postsKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';
import { messages } from '../messages/messages.ts';
import styles from './post-details.module.css';

interface CaptionHistoryProps {
  readonly accountId: AccountId;
  readonly postId: PostId;
}

/** What the caption said before it was edited; nothing where it never was. */
export function CaptionHistory({ accountId, postId }: CaptionHistoryProps): ReactElement | null {
  const bridge = useBridge();
  const { data } = useQuery({
    queryKey: [...postsKey(accountId), postId, 'captions'],
    queryFn: () => valueOf(bridge.calls.getCaptionHistory({ accountId, postId })),
    refetchOnMount: true,
  });
  const earlier = data?.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary>{messages.sync.earlierCaptions}</summary>
      {earlier.map(({ caption, seenAt }) => (
        <div key={seenAt}>
          <p className={styles['quiet']}>{messages.sync.seenAt(new Date(seenAt))}</p>
          <p className={styles['caption']} dir="auto">
            {caption ?? messages.viewer.noCaption}
          </p>
        </div>
      ))}
    </details>
  );
}
