import type { WebContents } from 'electron';

import { eventChannel } from '../../preload/contract/channels.ts';
import type { EventMap, EventName } from '../../preload/contract/contract.ts';

/** Tells the page something, by a name of the contract. */
export type SendEvent = <Name extends EventName>(name: Name, payload: EventMap[Name]) => void;

/** Sends events to the page that is there, if one is. */
export function createSendEvent(contents: () => WebContents | null): SendEvent {
  return (name, payload) => {
    const target = contents();
    if (target === null || target.isDestroyed()) return;
    target.send(eventChannel(name), payload);
  };
}
