import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { LibrarySettings } from '../../preload/contract/library.ts';
import type { Result } from '../../preload/contract/result.ts';
import { accountKey, useStorageUse } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import sections from '../design/section.module.css';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import styles from './library.module.css';
import { KeepingChoice } from './keeping-choice.tsx';
import { LibraryMoveProgress } from './library-move-progress.tsx';
import { useLibrarySettings } from './use-library-settings.ts';

const words = messages.library;

/** The library's folder is not there: it can be looked for again, or another one chosen. */
function Away(props: {
  readonly place: string;
  readonly onRetry: () => void;
  readonly onChoose: () => void;
}): ReactElement {
  const { what, why, todo } = errorText({ kind: 'library-away', detail: props.place });
  return (
    <Banner tone="alert">
      <p className={styles['strong']}>{what}</p>
      <p>{why}</p>
      <p>{todo}</p>
      <div className={styles['buttons']}>
        <Button onClick={props.onRetry}>{messages.common.retry}</Button>
        <Button onClick={props.onChoose}>{words.choose}</Button>
      </div>
    </Banner>
  );
}

function Place({ settings }: { readonly settings: LibrarySettings }): ReactElement {
  return (
    <>
      <p className={styles['place']}>{settings.place}</p>
      <p className={styles['hint']}>{words.whereHint}</p>
    </>
  );
}

function Use({ account }: { readonly account: Account }): ReactElement {
  const use = useStorageUse(account.id);
  const size =
    use.data === undefined
      ? use.isError
        ? words.sizeUnknown
        : words.measuring
      : words.size(use.data.files, use.data.bytes);
  return (
    <p>
      {words.sizeOf(account.username)} <span className={styles['size']}>{size}</span>
    </p>
  );
}

interface LibrarySectionProps {
  /** What the library takes up is said of each. */
  readonly accounts: readonly Account[];
}

/** Where the library lives, how it gets to another place, and what it takes up. */
export function LibrarySection({ accounts }: LibrarySectionProps): ReactElement {
  const bridge = useBridge();
  const queries = useQueryClient();
  const settings = useLibrarySettings();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = settings;
  const move = data?.move ?? null;

  const ask = async (call: () => Promise<Result<null, AppError>>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const result = await resultOf(call());
    setBusy(false);
    if (!result.ok) setFailure(result.error);
    await settings.refetch();
  };
  const choose = (): void => void ask(() => bridge.calls.moveLibrary());

  /** What could not be read of a library that was away is read again. */
  const lookAgain = async (): Promise<void> => {
    const found = await settings.refetch();
    if (found.data?.isThere !== true) return;
    for (const { id } of accounts) {
      await queries.invalidateQueries({ queryKey: accountKey(id) });
      await resultOf(bridge.calls.startSync({ accountId: id }));
    }
  };
  const chooseInstead = async (): Promise<void> => {
    await ask(() => bridge.calls.moveLibrary());
    await lookAgain();
  };

  return (
    <div className={sections['section']}>
      <VisuallyHidden>
        <span role="status">{words.spoken[move?.phase ?? 'none']}</span>
      </VisuallyHidden>
      <section className={sections['part']}>
        <h3 className={sections['heading']}>{words.where}</h3>
        {data !== undefined && <Place settings={data} />}
        {settings.isError && (
          <ErrorNotice error={settings.error.error} onRetry={() => void settings.refetch()} />
        )}
        {data?.isThere === false && (
          <Away
            place={data.place}
            onRetry={() => void lookAgain()}
            onChoose={() => void chooseInstead()}
          />
        )}
        {move !== null && data?.isThere === true && (
          <LibraryMoveProgress
            move={move}
            onRetry={() => void ask(() => bridge.calls.retryLibraryMove())}
            onCancel={() => void ask(() => bridge.calls.cancelLibraryMove())}
          />
        )}
        {failure !== null && <ErrorNotice error={failure} onRetry={choose} />}
        {data?.isThere === true && move === null && (
          <div className={styles['buttons']}>
            <Button onClick={choose} aria-disabled={busy}>
              {words.move}
            </Button>
          </div>
        )}
      </section>
      {data?.isThere === true && (
        <KeepingChoice
          keeping={data.keeping}
          onChoose={(keeping) => void ask(() => bridge.calls.setKeeping({ keeping }))}
        />
      )}
      {accounts.length > 0 && (
        <section className={sections['part']}>
          <h3 className={sections['heading']}>{words.use}</h3>
          {accounts.map((account) => (
            <Use key={account.id} account={account} />
          ))}
        </section>
      )}
    </div>
  );
}
