import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { CallResult } from '../../../../preload/contract/contract.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { useRebuilt } from '../../../../renderer/sync/use-rebuilt.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId } from '../samples.ts';

function rebuilt(getRebuilt: Answers['getRebuilt']) {
  const { bridge, wrapper } = createSurroundings(createFakeBridge({ getRebuilt }));
  const { result } = renderHook(() => useRebuilt(accountId), { wrapper });
  return { bridge, name: () => result.current };
}

const file = 'library-damaged-1.sqlite';

test('one that was set aside before the page came is told', async () => {
  const { name } = rebuilt(() => ok(file));
  expect(name()).toBeNull();
  await waitFor(() => expect(name()).toBe(file));
});

test('one that is set aside later is told at once', async () => {
  const { bridge, name } = rebuilt(() => ok(null));
  await waitFor(() => expect(bridge.asked('getRebuilt')).toEqual([{ accountId }]));
  act(() => void bridge.say('libraryRebuilt', { accountId, file }));
  await waitFor(() => expect(name()).toBe(file));
});

test('another account’s is not this one’s', async () => {
  const { bridge, name } = rebuilt(() => ok('its own'));
  await waitFor(() => expect(name()).toBe('its own'));
  const other = accountIdOf('instagram', '17841400000000002');
  act(() => void bridge.say('libraryRebuilt', { accountId, file: 'its next' }));
  act(() => void bridge.say('libraryRebuilt', { accountId: other, file }));
  await waitFor(() => expect(name()).not.toBe('its own'));
  expect(name()).toBe('its next');
});

test('a first answer that is late does not take the news back', async () => {
  const late = createDeferred<CallResult<'getRebuilt'>>();
  const { bridge, name } = rebuilt(() => late.promise);
  act(() => void bridge.say('libraryRebuilt', { accountId, file }));
  await waitFor(() => expect(name()).toBe(file));
  await act(async () => {
    late.resolve(ok(null));
    await late.promise;
  });
  expect(name()).toBe(file);
});

test('what cannot be told is no news', async () => {
  const { bridge, name } = rebuilt(() => fail({ kind: 'library-stopped', detail: '' }));
  await waitFor(() => expect(bridge.asked('getRebuilt')).toHaveLength(1));
  expect(name()).toBeNull();
});
