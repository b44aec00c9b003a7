import { expect, test } from 'vitest';

import {
  callChannel,
  callNames,
  eventChannel,
  eventNames,
} from '../../../../preload/contract/channels.ts';
import { contract } from '../../../../preload/contract/contract.ts';

test('every call of the contract has its channel, and only those', () => {
  expect(callNames.toSorted()).toEqual(Object.keys(contract).toSorted());
});

test('no two names share a channel, be it a call’s or an event’s', () => {
  const channels = [...callNames.map(callChannel), ...eventNames.map(eventChannel)];
  expect(new Set(channels).size).toBe(callNames.length + eventNames.length);
  for (const channel of channels) expect(channel).toMatch(/^albumen:(?:call|event):[A-Za-z]+$/);
});
