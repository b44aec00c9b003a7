import { useEffect, useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import type { PostOrder } from '../../preload/contract/post-query.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { messages } from '../messages/messages.ts';

/** Milliseconds for which it is said what was done. */
const longEnough = 8000;

/** What is done with selected posts, and what came of it. */
export interface SelectedActions {
  readonly copyCaptions: (ids: Iterable<PostId>) => void;
  readonly copyLinks: (ids: Iterable<PostId>) => void;
  readonly saveOriginals: (ids: Iterable<PostId>) => void;
  readonly dragOut: (ids: Iterable<PostId>) => void;
  readonly showInFolder: (id: PostId) => void;
  readonly openOnInstagram: (id: PostId) => void;
  /** A sentence about what was done last; null after a while. */
  readonly said: string | null;
  /** Why it was not done, and how to do it again. */
  readonly failure: { readonly error: AppError; readonly again: () => void } | null;
  readonly putAway: () => void;
}

/** Hands selected posts to main, by their ids. */
export function useSelectedActions(accountId: AccountId, order: PostOrder): SelectedActions {
  const { calls } = useBridge();
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const [failure, setFailure] = useState<SelectedActions['failure']>(null);
  const words = messages.selection;

  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), longEnough);
    return () => clearTimeout(timer);
  }, [said]);

  /** @param spoken what to say of an answer; null for nothing */
  const run = <Value>(
    call: () => Promise<Result<Value, AppError>>,
    spoken: (value: Value) => string | null,
  ): void => {
    setFailure(null);
    void resultOf(call()).then((result) => {
      if (!result.ok) {
        setSaid(null);
        return setFailure({ error: result.error, again: () => run(call, spoken) });
      }
      const text = spoken(result.value);
      return setSaid(text === null ? null : { text });
    });
  };
  const selected = (ids: Iterable<PostId>): SelectedPosts => ({
    accountId,
    postIds: [...ids],
    order,
  });
  const nothing = (): null => null;

  return {
    copyCaptions: (ids) => {
      const posts = selected(ids);
      run(
        () => calls.copyCaptions(posts),
        (count) => words.captionsCopied(count, posts.postIds.length),
      );
    },
    copyLinks: (ids) => {
      const posts = selected(ids);
      run(
        () => calls.copyLinks(posts),
        (count) => words.linksCopied(count, posts.postIds.length),
      );
    },
    saveOriginals: (ids) => {
      const posts = selected(ids);
      run(() => calls.saveOriginals(posts), nothing);
    },
    dragOut: (ids) => {
      const posts = selected(ids);
      run(
        () => calls.dragOut(posts),
        ({ dragged, missing, tooMuch }) =>
          tooMuch ? words.tooMuchToDrag : words.dragged(dragged, missing),
      );
    },
    showInFolder: (postId) =>
      run(() => calls.showInFolder({ accountId, postId, mediaId: null }), nothing),
    openOnInstagram: (postId) => run(() => calls.openPost({ accountId, postId }), nothing),
    said: said?.text ?? null,
    failure,
    putAway: () => {
      setFailure(null);
      setSaid(null);
    },
  };
}
