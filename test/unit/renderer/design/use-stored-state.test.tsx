import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { z } from '../../../../preload/contract/zod.ts';
import {
  forgetStored,
  readStored,
  useStoredState,
} from '../../../../renderer/design/use-stored-state.ts';

const sizes = z.enum(['small', 'large']);

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const show = (key = 'size') =>
  renderHook(({ name }) => useStoredState(name, sizes, 'small'), { initialProps: { name: key } });

test('what was set is there for whoever comes next', () => {
  const first = show();
  expect(first.result.current[0]).toBe('small');
  act(() => first.result.current[1]('large'));
  expect(first.result.current[0]).toBe('large');
  first.unmount();
  expect(show().result.current[0]).toBe('large');
});

test('who uses the same key has the same state, and no other', () => {
  const [one, two, other] = [show(), show(), show('other')];
  act(() => one.result.current[1]('large'));
  expect(two.result.current[0]).toBe('large');
  expect(other.result.current[0]).toBe('small');
  two.unmount();
  act(() => one.result.current[1]('small'));
  expect(one.result.current[0]).toBe('small');
});

test.each(['{', '"huge"', 'null', ''])('a stored %j is the initial value', (text) => {
  localStorage.setItem('albumen:size', text);
  expect(show().result.current[0]).toBe('small');
});

test('another key is another state, and each keeps its own', () => {
  const { result, rerender } = show('one');
  act(() => result.current[1]('large'));
  rerender({ name: 'two' });
  expect(result.current[0]).toBe('small');
  rerender({ name: 'one' });
  expect(result.current[0]).toBe('large');
});

test('a store that refuses costs the memory only', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const { result } = show();
  act(() => result.current[1]('large'));
  expect(result.current[0]).toBe('large');
});

test('forgetting takes what begins so, and nothing else', () => {
  localStorage.setItem('albumen:view:demo-1', '"large"');
  localStorage.setItem('albumen:view:demo-2', '"large"');
  forgetStored('view:demo-1');
  expect(readStored('view:demo-1', sizes, 'small')).toBe('small');
  expect(readStored('view:demo-2', sizes, 'small')).toBe('large');
});
