import { dialog } from 'electron';

import { assertNever } from '../../preload/contract/result.ts';
import { dialogWords } from '../messages/dialogs.ts';
import type { SettingsProblem } from './settings-store.ts';

function detailOf(problem: SettingsProblem): string {
  const words = dialogWords.settingsDamaged;
  switch (problem.kind) {
    case 'set-aside':
      return words.detail(problem.file);
    case 'parts-damaged':
      return words.partsDetail(problem.file);
    case 'unreadable':
      return words.unreadable;
    default:
      return assertNever(problem);
  }
}

/** Settings that were damaged: what happened to them is said once, in a sentence. */
export function tellAboutSettings(problem: SettingsProblem): void {
  void dialog.showMessageBox({
    type: 'warning',
    message: dialogWords.settingsDamaged.message,
    detail: detailOf(problem),
    buttons: [dialogWords.ok],
  });
}
