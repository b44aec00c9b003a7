import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { useAppActions } from '../app/app-actions.tsx';
import type { SignInProvider } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { ErrorWords } from '../errors/error-words.tsx';
import { performAction } from '../errors/perform-action.ts';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import type { SignInFlow } from './sign-in-flow.ts';

interface SignInTroubleProps {
  readonly trouble: AppError;
  readonly provider: SignInProvider;
  readonly flow: SignInFlow;
  /** Where the person said themselves what the page says: to say something else. */
  readonly onTakeBack?: (() => void) | undefined;
}

interface Step {
  readonly label: string;
  readonly onClick: () => void;
}

/** What the error page in the sign-in window means, beside that window, which stays open. */
export function SignInTrouble({
  trouble,
  provider,
  flow,
  onTakeBack,
}: SignInTroubleProps): ReactElement {
  const actions = useAppActions();
  const { action } = errorText(trouble);
  const startOver = (): void => flow.startOver(provider);
  const advised: Step = {
    label: messages.actions[action],
    onClick: () => performAction(trouble, actions, startOver),
  };
  const again: Step = { label: messages.actions.retry, onClick: startOver };
  // A window is open: signing in again only raises it.
  const raise: Step = {
    label: messages.welcome.bringToFront,
    onClick: () => flow.signIn(provider),
  };
  // A check is gone on with in the window; anything else in it leads nowhere.
  const [first, ...others] =
    trouble.kind === 'sign-in-check'
      ? [raise, again]
      : action === 'retry'
        ? [again, raise]
        : [advised, again, raise];
  return (
    <Banner tone="alert">
      <ErrorWords
        error={trouble}
        action={
          <Button look="primary" onClick={first.onClick}>
            {first.label}
          </Button>
        }
      >
        {others.map(({ label, onClick }) => (
          <Button key={label} onClick={onClick}>
            {label}
          </Button>
        ))}
        {onTakeBack !== undefined && (
          <Button onClick={onTakeBack}>{messages.failures.somethingElse}</Button>
        )}
        <Button onClick={flow.cancel}>{messages.common.cancel}</Button>
      </ErrorWords>
    </Banner>
  );
}
