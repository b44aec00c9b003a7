import { useCallback, useEffect, useEffectEvent, useState } from 'react';

import type { z } from '../../preload/contract/zod.ts';

/**
 * State that outlives the page: what a person chose of its look, or where they were. It is read at
 * once, before the first paint, and is never needed: what is missing, damaged or of another
 * version reads as `initial`, and a store that refuses to write costs the memory only. Whoever uses
 * the same key has the same state.
 * @param key its name; one that changes reads the other's state
 */
export function useStoredState<Value>(
  key: string,
  schema: z.ZodType<Value>,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const [held, hold] = useState(() => ({ key, value: readStored(key, schema, initial) }));
  const current = held.key === key ? held : { key, value: readStored(key, schema, initial) };
  if (current !== held) hold(current);
  const heard = useEffectEvent((value: unknown): void => {
    const parsed = schema.safeParse(value);
    if (parsed.success) hold({ key, value: parsed.data });
  });
  useEffect(() => listen(key, (value) => heard(value)), [key]);
  const set = useCallback(
    (value: Value): void => {
      hold({ key, value });
      writeStored(key, value);
      for (const listener of listeners.get(key) ?? []) listener(value);
    },
    [key],
  );
  return [current.value, set];
}

type Listener = (value: unknown) => void;

/** Who shows the state of a key, at this moment. */
const listeners = new Map<string, Set<Listener>>();

function listen(key: string, listener: Listener): () => void {
  const all = listeners.get(key) ?? new Set();
  listeners.set(key, all.add(listener));
  return () => {
    all.delete(listener);
    if (all.size === 0) listeners.delete(key);
  };
}

const nameOf = (key: string): string => `albumen:${key}`;

/** Reads what was stored under a key, where it is what the schema says. */
export function readStored<Value>(key: string, schema: z.ZodType<Value>, initial: Value): Value {
  try {
    const text = localStorage.getItem(nameOf(key));
    const stored = text === null ? null : schema.safeParse(JSON.parse(text));
    return stored?.success === true ? stored.data : initial;
  } catch {
    return initial;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(value));
  } catch {
    // Full or refused: it is known until the page goes.
  }
}

/** Forgets everything whose key begins so, such as that of an account which is deleted. */
export function forgetStored(prefix: string): void {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  for (const name of names) {
    if (name?.startsWith(nameOf(prefix)) === true) localStorage.removeItem(name);
  }
}
