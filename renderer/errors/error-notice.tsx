import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { ErrorWords } from './error-words.tsx';
import { performAction } from './perform-action.ts';

interface ErrorNoticeProps {
  readonly error: AppError;
  /** Does again what failed. */
  readonly onRetry: () => void;
  /** In place of the button that the failure has of itself. */
  readonly button?: ReactElement | undefined;
}

/** Failures of the sign-in window alone, which the system's browser does not share. */
const browserMayHelp: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'sign-in-window-closed',
  'sign-in-timed-out',
  'sign-in-page-unreachable',
  'sign-in-page-crashed',
]);

/** What happened, why, what to do, and the button that does it. */
export function ErrorNotice({ error, onRetry, button }: ErrorNoticeProps): ReactElement {
  const actions = useAppActions();
  const { action } = errorText(error);
  return (
    <Banner tone="alert">
      <ErrorWords
        error={error}
        action={
          button ?? (
            <Button onClick={() => performAction(error, actions, onRetry)}>
              {messages.actions[action]}
            </Button>
          )
        }
      >
        {browserMayHelp.has(error.kind) && (
          <LinkButton onClick={actions.signInWithBrowser}>
            {messages.browserSignIn.instead}
          </LinkButton>
        )}
      </ErrorWords>
    </Banner>
  );
}
