import type { RunningApp } from './launch.ts';

/** What the app asked of the desktop. */
export interface DesktopCalls {
  /** Messages of native dialogs, in order. */
  readonly asked: readonly string[];
  /** Addresses handed to the browser. */
  readonly opened: readonly string[];
}

/** Puts a person who takes the first button of every dialog, and a browser, in place of the desktop's. */
export async function standInForDesktop(app: RunningApp): Promise<() => Promise<DesktopCalls>> {
  await app.electron.evaluate(({ dialog, shell }) => {
    const calls: { asked: string[]; opened: string[] } = { asked: [], opened: [] };
    dialog.showMessageBox = (...parameters: readonly unknown[]) => {
      // The options come last, behind a window or alone.
      calls.asked.push((parameters.at(-1) as Electron.MessageBoxOptions).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    shell.openExternal = (address) => {
      calls.opened.push(address);
      return Promise.resolve();
    };
    Object.assign(globalThis, { desktopCalls: calls });
  });
  return () =>
    app.electron.evaluate(
      // Laid there above.
      () => (globalThis as unknown as { readonly desktopCalls: DesktopCalls }).desktopCalls,
    );
}

/** Puts the clock of the main process forward; its timers do not notice, as after a sleep. */
export async function letTimePass(app: RunningApp, milliseconds: number): Promise<void> {
  await app.electron.evaluate((_electron, jump) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + jump;
  }, milliseconds);
}

/** Makes timers of exactly this length, set from now on, end after a second. */
export async function hurryTimers(app: RunningApp, milliseconds: number): Promise<void> {
  await app.electron.evaluate((_electron, long) => {
    const later = globalThis.setTimeout;
    const hurried = (run: () => void, delay?: number): NodeJS.Timeout =>
      later(run, delay === long ? 1000 : delay);
    Object.assign(globalThis, { setTimeout: hurried });
  }, milliseconds);
}

/** Comes out of sleep, as far as the app can see. */
export async function wakeUp(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
}

/** Puts a desktop that shows notifications in place of the machine's. */
export async function catchNotifications(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    Object.assign(globalThis, { shownNotifications: shown });
  });
}

interface WithNotifications {
  readonly shownNotifications: readonly Electron.Notification[];
}

/** The notifications that were shown, by their titles. */
export function notificationsOf(app: RunningApp): Promise<readonly string[]> {
  return app.electron.evaluate(() =>
    // Laid there above.
    (globalThis as unknown as WithNotifications).shownNotifications.map(({ title }) => title),
  );
}

/** Stands for the person who clicks the newest notification. */
export async function clickNotification(app: RunningApp): Promise<void> {
  await app.electron.evaluate(() => {
    // Laid there above.
    const { shownNotifications } = globalThis as unknown as WithNotifications;
    shownNotifications.at(-1)?.emit('click');
  });
}
