import { assertNever } from '../../preload/contract/result.ts';
import type { AppActions } from '../app/app-actions.tsx';
import type { ErrorAction } from '../messages/error-text.ts';

/** Does what the button of an error says. */
export function performAction(action: ErrorAction, actions: AppActions, onRetry: () => void): void {
  switch (action) {
    case 'retry':
    case 'choose-folder':
      return onRetry();
    case 'sign-in-again':
      return actions.signInAgain();
    case 'open-meta-app':
      return actions.openMetaApp();
    case 'paste-token':
      return actions.openTokenDialog();
    case 'open-library':
      return actions.openLibrary();
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
