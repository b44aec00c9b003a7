import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { BestNine, PostYear } from '../../preload/contract/moments.ts';
import type { Post } from '../../preload/contract/post.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { useStoredState } from '../design/use-stored-state.ts';
import { VisuallyHidden } from '../design/visually-hidden.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { BestNineChoices } from './best-nine-choices.tsx';
import { nineLookSchema, usualLook } from './best-nine-look.ts';
import type { NineLook } from './best-nine-look.ts';
import styles from './best-nine.module.css';
import { drawNine } from './draw-nine.ts';
import type { NineCell } from './draw-nine.ts';
import { HowRanked } from './how-ranked.tsx';
import { nineLayout } from './nine-layout.ts';
import { firstYear, useBestNine, usePostYears } from './use-best-nine.ts';
import { useCellPictures } from './use-cell-pictures.ts';
import { useNineFile } from './use-nine-file.ts';
import type { NineOutcome } from './use-nine-file.ts';

const words = messages.moments.bestNine;
const noPosts: readonly Post[] = [];
const noYears: readonly PostYear[] = [];

interface PreviewProps {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly best: BestNine;
  readonly cells: readonly NineCell[];
  readonly look: NineLook;
  readonly username: string;
}

/** The picture itself, as it will be saved, made smaller by the style sheet. */
function Preview({ canvas, best, cells, look, username }: PreviewProps): ReactElement {
  const { year } = best;
  const layout = nineLayout(look.format, cells.length, look.line);
  // Whenever it renders: a picture came, or something was chosen.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context !== null) drawNine(context, layout, cells, { username, year });
  });
  return (
    <canvas
      ref={canvas}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={words.preview(cells.length, year, username)}
      className={styles['preview']}
    />
  );
}

function Outcome(props: {
  readonly outcome: NineOutcome;
  readonly onRetry: () => void;
}): ReactElement {
  const { outcome, onRetry } = props;
  return (
    <>
      <p role="status" className={styles['outcome']}>
        {outcome.kind === 'saved' && words.saved(outcome.name)}
        {outcome.kind === 'copied' && words.copied}
      </p>
      {outcome.kind === 'not-copied' && <Banner tone="alert">{words.notCopied}</Banner>}
      {outcome.kind === 'failed' && <ErrorNotice error={outcome.error} onRetry={onRetry} />}
    </>
  );
}

interface BestNineDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** The nine most liked posts of a year as one picture, made in this page and saved by main. */
export default function BestNineDialog({
  account,
  onClose,
}: BestNineDialogProps): ReactElement | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [look, setLook] = useStoredState('best-nine', nineLookSchema, usualLook);
  const [chosen, setChosen] = useState<number | null>(null);
  const years = usePostYears(account.id);
  const all = years.data ?? noYears;
  const year = all.some((one) => one.year === chosen) ? chosen : firstYear(all);
  const best = useBestNine(account.id, year);
  const cells = useCellPictures(account.id, best.data?.posts ?? noPosts);
  const file = useNineFile(canvas, { accountId: account.id, year });

  const missing = cells.filter(({ picture }) => picture === 'missing').length;
  const isLoading = best.isPlaceholderData || cells.some(({ picture }) => picture === 'loading');
  const isEmpty = cells.length === 0;
  const failed = years.error ?? best.error;

  // A moment later it has what is to get the focus.
  if (years.isPending) return null;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <p className={styles['private']}>{words.private}</p>
      {failed !== null && (
        <ErrorNotice
          error={failed.error}
          onRetry={() => void (years.isError ? years.refetch() : best.refetch())}
        />
      )}
      {years.data?.length === 0 && <p>{words.noPosts}</p>}
      {year !== null && (
        <div className={styles['parts']}>
          <div className={styles['stage']}>
            {best.data !== undefined && !isEmpty && (
              <Preview
                canvas={canvas}
                best={best.data}
                cells={cells}
                look={look}
                username={account.username}
              />
            )}
            {best.data !== undefined && isEmpty && <p>{words.empty(best.data.year)}</p>}
          </div>
          <div className={styles['side']}>
            <BestNineChoices
              years={all}
              year={year}
              onYear={(next) => {
                setChosen(next);
                file.forget();
              }}
              look={look}
              onLook={(next) => {
                setLook(next);
                file.forget();
              }}
            />
            {best.data !== undefined && <HowRanked best={best.data} />}
          </div>
        </div>
      )}
      <VisuallyHidden>
        <span role="status">
          {best.data !== undefined && !isEmpty && (isLoading ? words.loading : words.ready)}
        </span>
      </VisuallyHidden>
      {missing > 0 && <Banner tone="note">{words.missing(missing)}</Banner>}
      <Outcome outcome={file.outcome} onRetry={file.save} />
      <DialogActions>
        {!isEmpty && (
          <>
            <Button aria-disabled={isLoading || file.busy} onClick={isLoading ? noop : file.copy}>
              {words.copy}
            </Button>
            <Button
              look="primary"
              aria-disabled={isLoading || file.busy}
              onClick={isLoading ? noop : file.save}
            >
              {words.save}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

const noop = (): void => undefined;
