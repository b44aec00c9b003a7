import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

import type { AccountId, MediaId, PostId } from '../../preload/contract/ids.ts';
import type { OriginalFile } from '../../preload/contract/post.ts';
import { postsKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf, valueOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { messages } from '../messages/messages.ts';
import styles from './post-details.module.css';

interface FileFactsProps {
  readonly accountId: AccountId;
  readonly postId: PostId;
  readonly mediaId: MediaId;
  /** Whether it was looked at: that brings an original which is not kept. */
  readonly isShown: boolean;
}

const words = messages.viewer.file;

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A dash to the eye, a word to the ear: never 0. */
function Unknown(): ReactElement {
  return (
    <>
      <span aria-hidden="true">{words.unknown}</span>
      <VisuallyHidden>{words.unknownSpoken}</VisuallyHidden>
    </>
  );
}

function sizeOf({ width, height, bytes }: OriginalFile): string {
  const size = words.bytes(bytes);
  return width === null || height === null ? size : `${words.pixels(width, height)}, ${size}`;
}

/** What is stored of the picture or video on show, and where to find it. */
export function FileFacts(props: FileFactsProps): ReactElement {
  const { accountId, postId, mediaId, isShown } = props;
  const bridge = useBridge();
  const medium = { accountId, postId, mediaId };
  const { data: file = null, isPending } = useQuery({
    queryKey: [...postsKey(accountId), postId, 'original', mediaId, isShown],
    queryFn: () => valueOf(bridge.calls.getOriginal(medium)),
    refetchOnMount: true,
  });
  const isHere = file?.isHere === true;
  return (
    <section aria-label={words.title} aria-busy={isPending}>
      <dl className={styles['facts']}>
        <Fact name={words.size}>{file === null ? <Unknown /> : sizeOf(file)}</Fact>
        <Fact name={words.original}>
          {isPending ? <Unknown /> : isHere ? words.here : words.notHere}
        </Fact>
        <Fact name={words.name}>
          {file === null ? <Unknown /> : <code className={styles['fileName']}>{file.name}</code>}
        </Fact>
      </dl>
      {isHere && (
        <Button
          className={styles['action']}
          onClick={() => void resultOf(bridge.calls.showInFolder(medium))}
        >
          <Icon name="folder" size={16} />
          {words.show}
        </Button>
      )}
    </section>
  );
}
