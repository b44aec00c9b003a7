import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { MonthCount, PostQuery } from '../../preload/contract/post-query.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import type { KeptLook } from './use-grid-look.ts';
import { ViewMenu } from './view-menu.tsx';

const GoToDateDialog = lazy(() => import('./go-to-date-dialog.tsx'));
const ShortcutsDialog = lazy(() => import('../shortcuts/shortcuts-dialog.tsx'));

interface GridControlsProps {
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly months: readonly MonthCount[] | null;
  /** Posts of the query. */
  readonly count: number;
  readonly look: KeptLook;
  /** Told where to go. */
  readonly onPlace: (place: number) => void;
}

/** The gallery's look and the ways through it, by a menu and by single keys. */
export function GridControls(props: GridControlsProps): ReactElement {
  const { accountId, query, months, count, look, onPlace } = props;
  const [open, setOpen] = useState<'date' | 'shortcuts' | null>(null);
  const close = (): void => setOpen(null);
  const hasDates = months !== null && months.length > 0;

  useShortcut(['+', '=', '-'], (key) => void look.zoom(key === '-' ? -1 : 1));
  useShortcut(['g'], () => {
    if (hasDates) setOpen('date');
  });
  useShortcut(['?'], () => setOpen('shortcuts'));

  return (
    <>
      <ViewMenu
        look={look}
        onGoToDate={hasDates ? () => setOpen('date') : null}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <Suspense fallback={null}>
        {open === 'date' && hasDates && (
          <GoToDateDialog
            accountId={accountId}
            query={query}
            months={months}
            count={count}
            onPlace={(place) => {
              close();
              if (place !== null) onPlace(place);
            }}
            onClose={close}
          />
        )}
        {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </>
  );
}
