import type { MenuCommand } from '../../preload/contract/contract.ts';

const asking: ReadonlySet<MenuCommand> = new Set([
  'sign-out',
  'sign-out-all',
  'add-account',
  'settings',
  'settings-accounts',
]);

/** Whether a command opens a dialog: one modal at a time, so that it does not lie over a viewer. */
export function asksOverAll(command: MenuCommand): boolean {
  return asking.has(command);
}
