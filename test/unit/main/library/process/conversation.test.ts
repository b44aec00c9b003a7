import { describe, expect, test } from 'vitest';

import { converse } from '../../../../../main/library/process/conversation.ts';
import type { Answers, Conversation } from '../../../../../main/library/process/conversation.ts';
import { takes } from '../../../../../preload/contract/contract.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { z } from '../../../../../preload/contract/zod.ts';
import { channelPorts } from './channel-ports.ts';
import { keptLog } from './kept-log.ts';

const requests = {
  double: takes(z.strictObject({ number: z.number().max(1000) })).returns<number>(),
  bytes: takes(z.undefined()).returns<Uint8Array>(),
} as const;
type Requests = typeof requests;

/** Of an end that asks nothing, or answers nothing. */
const nothing = {} as const;
type Nothing = typeof nothing;

interface Events {
  readonly happened: { readonly what: string };
}

const usual: Answers<Requests> = {
  double: ({ number }) => ok(number * 2),
  bytes: () => ok(new Uint8Array([1, 2, 3])),
};

function talk(answers: Partial<Answers<Requests>> = {}): {
  readonly asker: Conversation<Requests, object, Nothing>;
  readonly answerer: Conversation<Nothing, Events, Requests>;
  readonly heard: string[];
  readonly lines: string[];
  readonly ports: ReturnType<typeof channelPorts>;
} {
  const ports = channelPorts();
  const { log, lines } = keptLog();
  const heard: string[] = [];
  const asker = converse<Requests, object, Nothing, Events>({
    port: ports.main,
    requests: nothing,
    listeners: { happened: ({ what }) => heard.push(what) },
    log,
  });
  asker.answerWith({});
  const answerer = converse<Nothing, Events, Requests, object>({
    port: ports.library,
    requests,
    listeners: {},
    log,
  });
  answerer.answerWith({ ...usual, ...answers });
  return { asker, answerer, heard, lines, ports };
}

/** An answer that is given when the test says so, and what became of its signal. */
function slowly(): {
  readonly answer: Answers<Requests>['double'];
  readonly give: () => void;
  readonly asked: () => boolean;
  readonly aborted: () => boolean;
} {
  let give = (): void => {};
  let signal: AbortSignal | null = null;
  return {
    answer: ({ number }, given) => {
      signal = given;
      return new Promise((resolve) => {
        give = () => resolve(ok(number));
      });
    },
    give: () => give(),
    asked: () => signal !== null,
    aborted: () => signal?.aborted === true,
  };
}

test('many at a time are answered, each its own, bytes too', async () => {
  const { asker } = talk();
  const numbers = [1, 2, 3, 4, 5];
  const answers = await Promise.all(numbers.map((number) => asker.ask('double', { number })));
  expect(answers).toEqual(numbers.map((number) => ok(number * 2)));
  expect(await asker.ask('bytes', undefined)).toEqual(ok(new Uint8Array([1, 2, 3])));
});

test('an event arrives by its name', async () => {
  const { answerer, heard } = talk();
  answerer.tell('happened', { what: 'a' });
  answerer.tell('happened', { what: 'b' });
  await expect.poll(() => heard).toEqual(['a', 'b']);
});

test('a name or an input that the map does not have is refused, and the answer never runs', async () => {
  const { asker, lines } = talk();
  expect(await asker.ask('double', { number: 1001 })).toEqual(
    fail({ kind: 'invalid-input', detail: 'double' }),
  );
  // @ts-expect-error -- not in the map
  const inherited = await asker.ask('toString', undefined);
  expect(inherited).toEqual(fail({ kind: 'invalid-input', detail: 'toString' }));
  expect(lines).toHaveLength(2);
});

test('what an answer throws becomes `unexpected`, logged, without its message', async () => {
  const { asker, lines } = talk({
    double: () => {
      throw new TypeError('where it happened');
    },
  });
  expect(await asker.ask('double', { number: 1 })).toEqual(
    fail({ kind: 'unexpected', detail: 'double' }),
  );
  expect(lines).toEqual([expect.stringContaining('TypeError: where it happened')]);
});

test('what cannot be cloned is `unexpected` on either way', async () => {
  const { asker } = talk({
    // @ts-expect-error -- a function is no number
    double: () => ok(() => 1),
  });
  expect(await asker.ask('double', { number: 1 })).toEqual(
    fail({ kind: 'unexpected', detail: 'double' }),
  );
  // @ts-expect-error -- a function is no number
  const sent = await asker.ask('double', { number: () => 1 });
  expect(sent).toEqual(fail({ kind: 'unexpected', detail: 'double' }));
});

describe('cancelling', () => {
  test('answers at once, tells the other end, and passes over the late answer', async () => {
    const slow = slowly();
    const { asker } = talk({ double: slow.answer });
    const abort = new AbortController();
    const asked = asker.ask('double', { number: 1 }, abort.signal);
    await expect.poll(slow.asked).toBe(true);
    abort.abort();
    expect(await asked).toEqual(fail({ kind: 'cancelled' }));
    await expect.poll(slow.aborted).toBe(true);
    slow.give();
    expect(await asker.ask('bytes', undefined)).toMatchObject({ ok: true });
  });

  test('what was cancelled before it began is never asked', async () => {
    const slow = slowly();
    const { asker } = talk({ double: slow.answer });
    expect(await asker.ask('double', { number: 1 }, AbortSignal.abort())).toEqual(
      fail({ kind: 'cancelled' }),
    );
    expect(await asker.ask('bytes', undefined)).toMatchObject({ ok: true });
    expect(slow.asked()).toBe(false);
  });
});

describe('the end of the other process', () => {
  test('fails what waits, and everything after', async () => {
    const slow = slowly();
    const { asker, ports } = talk({ double: slow.answer });
    const asked = asker.ask('double', { number: 1 });
    await expect.poll(slow.asked).toBe(true);
    ports.cut();
    const stopped = fail({ kind: 'library-stopped', detail: 'closed' });
    expect(await asked).toEqual(stopped);
    expect(await asker.ask('bytes', undefined)).toEqual(stopped);
  });

  test('aborts what was being answered for it', async () => {
    const slow = slowly();
    const { asker, ports } = talk({ double: slow.answer });
    void asker.ask('double', { number: 1 });
    await expect.poll(slow.asked).toBe(true);
    ports.cut();
    await expect.poll(slow.aborted).toBe(true);
  });
});

test('a message of another kind is logged and passed over', async () => {
  const { asker, lines, ports } = talk();
  ports.main.post('nonsense');
  ports.main.post({ type: 'answer', id: 1, result: null });
  await expect.poll(() => lines).toHaveLength(2);
  expect(await asker.ask('double', { number: 2 })).toEqual(ok(4));
});
