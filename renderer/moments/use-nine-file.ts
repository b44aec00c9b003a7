import { useState } from 'react';
import type { RefObject } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Result } from '../../preload/contract/result.ts';
import { ok } from '../../preload/contract/result.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { bytesOf, copyPicture } from './nine-file.ts';

/** What became of the picture. */
export type NineOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'failed'; readonly error: AppError };

const none: NineOutcome = { kind: 'none' };

/** Saves and copies what is on a canvas. One at a time: `busy` meanwhile. */
export function useNineFile(
  canvas: RefObject<HTMLCanvasElement | null>,
  of: { readonly accountId: AccountId; readonly year: number | null },
): {
  readonly outcome: NineOutcome;
  readonly busy: boolean;
  readonly save: () => void;
  readonly copy: () => void;
  /** What was said is no longer of the picture on show. */
  readonly forget: () => void;
} {
  const bridge = useBridge();
  const [outcome, setOutcome] = useState<NineOutcome>(none);
  const [busy, setBusy] = useState(false);

  /** Answers null where the person chose no file. */
  const saved = async (
    element: HTMLCanvasElement,
    year: number,
  ): Promise<Result<string | null, AppError>> => {
    const { accountId } = of;
    const chosen = await resultOf(bridge.calls.chooseBestNineFile({ accountId, year }));
    if (!chosen.ok) return chosen;
    if (chosen.value === null) return ok(null);
    const { ticket, type } = chosen.value;
    const bytes = await bytesOf(element, type);
    return resultOf(bridge.calls.saveBestNine({ ticket, bytes }));
  };

  const run = async (work: (element: HTMLCanvasElement) => Promise<NineOutcome>): Promise<void> => {
    const element = canvas.current;
    if (element === null || busy) return;
    setBusy(true);
    setOutcome(none);
    setOutcome(await work(element));
    setBusy(false);
  };

  return {
    outcome,
    busy,
    save: () => {
      const { year } = of;
      if (year === null) return;
      void run(async (element) => {
        const result = await saved(element, year);
        if (!result.ok) return { kind: 'failed', error: result.error };
        return result.value === null ? none : { kind: 'saved', name: result.value };
      });
    },
    copy: () =>
      void run(async (element) => ({
        kind: (await copyPicture(element)) ? 'copied' : 'not-copied',
      })),
    forget: () => setOutcome(none),
  };
}
