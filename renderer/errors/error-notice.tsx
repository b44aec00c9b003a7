import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { ErrorWords } from './error-words.tsx';
import { performAction } from './perform-action.ts';

interface ErrorNoticeProps {
  readonly error: AppError;
  /** Does again what failed. */
  readonly onRetry: () => void;
}

/** What happened, why, what to do, and the button that does it. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps): ReactElement {
  const actions = useAppActions();
  const { action } = errorText(error);
  return (
    <Banner tone="alert">
      <ErrorWords
        error={error}
        action={
          <Button onClick={() => performAction(action, actions, onRetry)}>
            {messages.actions[action]}
          </Button>
        }
      />
    </Banner>
  );
}
