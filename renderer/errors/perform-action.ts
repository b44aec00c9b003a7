import type { AppError } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import type { AppActions } from '../app/app-actions.tsx';
import { errorText } from '../messages/error-text.ts';
import { stepToBlame } from '../setup/step-to-blame.ts';

/** Does what the button of an error says. */
export function performAction(error: AppError, actions: AppActions, onRetry: () => void): void {
  const { action } = errorText(error);
  switch (action) {
    case 'retry':
    case 'choose-folder':
      return onRetry();
    case 'sign-in-again':
      return actions.signInAgain();
    case 'open-meta-app':
      return actions.openMetaApp(stepToBlame[error.kind]);
    case 'paste-token':
      return actions.openTokenDialog();
    case 'open-library':
      return actions.openSettings('library');
    case 'open-tester-invites':
      return actions.openHelp('tester-invites');
    case 'open-dashboard':
      return actions.openHelp('meta-dashboard');
    case 'open-accounts-center':
      return actions.openHelp('accounts-center');
    case 'open-instagram':
      return actions.openHelp('instagram');
    default:
      return assertNever(action);
  }
}
