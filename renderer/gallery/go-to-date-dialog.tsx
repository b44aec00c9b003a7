import { useState } from 'react';
import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { MonthCount, PostQuery } from '../../preload/contract/post-query.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { AppFailure, valueOf } from '../bridge/client.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { TextField } from '../design/text-field.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { formatMonth } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { placeNearest } from './nearest-place.ts';

interface GoToDateDialogProps {
  readonly accountId: AccountId;
  readonly query: PostQuery;
  /** Of the query; not empty. */
  readonly months: readonly MonthCount[];
  /** Posts of the query. */
  readonly count: number;
  /** Told the place of the post that is nearest to the date; null where there is none any more. */
  readonly onPlace: (place: number | null) => void;
  readonly onClose: () => void;
}

const words = messages.grid;

/** Asks for a date, and finds the post that was posted nearest to its noon. */
export default function GoToDateDialog(props: GoToDateDialogProps): ReactElement {
  const { accountId, query, months, count, onPlace, onClose } = props;
  const bridge = useBridge();
  const [date, setDate] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);

  const find = async (): Promise<void> => {
    // Without a zone it is the computer's own, in which the dates of posts are written.
    const time = Date.parse(`${date}T12:00:00`);
    setIsMissing(Number.isNaN(time));
    if (Number.isNaN(time)) return;
    try {
      const place = await placeNearest(time, {
        count,
        newestFirst: query.order === 'newest',
        timeAt: async (offset) => {
          const asked = bridge.calls.getPosts({ accountId, query, offset, limit: 1 });
          const post = (await valueOf(asked)).posts[0];
          return post === undefined ? null : Date.parse(post.postedAt);
        },
      });
      onPlace(place);
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      setFailure(error.error);
    }
  };

  const [first, last] = [months.at(0)?.month ?? '', months.at(-1)?.month ?? ''].toSorted();
  return (
    <Dialog title={words.goToDate} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        {failure !== null && <ErrorNotice error={failure} onRetry={() => void find()} />}
        <TextField
          label={words.date}
          type="date"
          min="0001-01-01"
          max="9999-12-31"
          hint={words.dateHint(formatMonth(first ?? ''), formatMonth(last ?? ''))}
          error={isMissing ? words.dateMissing : null}
          value={date}
          onValue={setDate}
          firstFocus
        />
        <DialogActions>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button type="submit" look="primary">
            {words.go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
