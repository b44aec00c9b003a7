import { describe, expect, test } from 'vitest';

import type { AppError, SaidCode } from '../../../../preload/contract/errors.ts';
import { errorCode, errorDetail, errorText } from '../../../../renderer/messages/error-text.ts';
import { messages } from '../../../../renderer/messages/messages.ts';
import { everyDeath, everyError } from './every-error.ts';

const named = (errors: readonly AppError[]): readonly (readonly [string, AppError])[] =>
  errors.map((error) => [error.kind === 'token-dead' ? error.reason : error.kind, error]);

describe.each([...named(everyError), ...named(everyDeath)])('%s', (_name, error) => {
  const { what, why, todo, action } = errorText(error);

  test('says what happened, why, and what to do, in three different texts', () => {
    for (const words of [what, why, todo]) expect(words).toMatch(/^\p{Lu}.{5,}/u);
    expect(new Set([what, why, todo]).size).toBe(3);
  });
  test('reads like a heading and two sentences', () => {
    expect(what).not.toMatch(/[.!]$/);
    expect(why).toMatch(/\.$/);
    expect(todo).toMatch(/\.$/);
  });
  test('shows a person neither code nor kind', () => {
    const all = [what, why, todo].join(' ');
    expect(all).not.toContain('subcode');
    expect(all).not.toMatch(/undefined|null|NaN|\[object|[a-z]+-[a-z]+-[a-z]+/);
  });
  test('has a button with a label', () => {
    expect(messages.actions[action]).toMatch(/^\p{Lu}/u);
  });
});

describe('the button does what the text asks for', () => {
  test.each<[RegExp, string]>([
    [/^[^.]*\bsign in again to go on/i, 'sign-in-again'],
    [/tester invites/i, 'open-tester-invites'],
    [/\b(?:app|product) in the Meta dashboard/, 'open-dashboard'],
    [/^Open Instagram, do/, 'open-instagram'],
    [/in Accounts Center/, 'open-accounts-center'],
    [/^Check your Meta app/, 'open-meta-app'],
    [/^Enter its App ID/, 'open-meta-app'],
    [/\bpaste it\b/, 'paste-token'],
    [/^Try again/, 'retry'],
  ])('%s', (todo, action) => {
    const asking = [...everyError, ...everyDeath]
      .map(errorText)
      .filter((text) => todo.test(text.todo));
    expect(asking.length).toBeGreaterThan(0);
    for (const text of asking) expect(text).toMatchObject({ action });
  });
  test('a dead token is never “tried again”: that would only report its death again', () => {
    for (const death of everyDeath) expect(errorText(death).action).toBe('sign-in-again');
  });
});

test('each way a token dies is told apart', () => {
  const told = everyDeath.map((death) => errorText(death).why);
  expect(new Set(told).size).toBe(everyDeath.length);
});

test.each([
  [null, 'Wait a few minutes, then try again.'],
  [0, 'Try again in a minute.'],
  [0.2, 'Try again in a minute.'],
  [1, 'Try again in a minute.'],
  [1.01, 'Try again in 2 minutes.'],
  [59.5, 'Try again in 60 minutes.'],
  [1440, 'Try again in 1,440 minutes.'],
])('a pause of %s minutes: %s', (minutes, todo) => {
  expect(errorText({ kind: 'rate-limited', minutes, detail: '' }).todo).toBe(todo);
});

test('a sign-in that took too long says how long', () => {
  expect(errorText({ kind: 'sign-in-timed-out', minutes: 10 }).why).toContain('10 minutes');
  expect(errorText({ kind: 'sign-in-timed-out', minutes: 1 }).why).toContain('for a minute');
});

describe('the code of a failure that nobody knows', () => {
  const none = { code: null, subcode: null, status: null, trace: null };
  const refused = (said: SaidCode): AppError => ({ kind: 'request-refused', said, detail: '' });

  test.each([
    [{ ...none, code: 368, subcode: 1390008 }, 'Instagram’s code 368, subcode 1390008'],
    [{ ...none, code: 300, status: 400 }, 'Instagram’s code 300'],
    [{ ...none, code: 'out_of_tea' }, 'Instagram’s code out_of_tea'],
    [{ ...none, status: 418 }, 'Status 418'],
    [none, null],
  ])('%j: %s', (said, words) => {
    expect(errorCode(refused(said))).toBe(words);
  });
  test('a page has a status and a title', () => {
    const page = {
      kind: 'sign-in-page-error',
      said: { ...none, status: 418 },
      detail: '',
    } as const;
    expect(errorCode({ ...page, title: 'Teapot' })).toBe('Status 418, “Teapot”');
    expect(errorCode({ ...page, title: null })).toBe('Status 418');
  });
  test('what is known needs none', () => {
    expect(errorCode({ kind: 'blocked-for-a-while', detail: 'code 368' })).toBeNull();
  });
});

describe('the technical detail', () => {
  test('names the kind, so that a report of it can be understood', () => {
    expect(errorDetail({ kind: 'gone', detail: 'code 24' })).toBe('gone: code 24');
  });
  test('is absent where there is none', () => {
    expect(errorDetail({ kind: 'gone', detail: '' })).toBeNull();
    expect(errorDetail({ kind: 'not-found' })).toBeNull();
  });
});
