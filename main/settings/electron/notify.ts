import { Notification } from 'electron';

import type { Logger } from '../../log/logger.ts';

/** Notifications that are on the screen: one that is collected as garbage hears no click. */
const shown = new Set<Notification>();

/** Shows a native notification, where the system has them. */
export function notify(
  text: { readonly title: string; readonly body: string },
  onClick: () => void,
  log: Logger,
): void {
  if (!Notification.isSupported()) {
    log.warn('this system shows no notifications');
    return;
  }
  const notification = new Notification(text);
  const forget = (): void => void shown.delete(notification);
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  notification.on('failed', (_event, error) => {
    forget();
    log.warn('a notification was not shown', { error });
  });
  shown.add(notification);
  notification.show();
}
