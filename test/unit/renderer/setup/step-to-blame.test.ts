import { describe, expect, test } from 'vitest';

import { errorText } from '../../../../renderer/messages/error-text.ts';
import { setupSteps } from '../../../../renderer/setup/setup-steps.ts';
import { stepToBlame } from '../../../../renderer/setup/step-to-blame.ts';
import { everyError } from '../messages/every-error.ts';

test('every failure has its place in the table, and nothing else has one', () => {
  expect(Object.keys(stepToBlame).toSorted()).toEqual(
    everyError.map(({ kind }) => kind).toSorted(),
  );
});

describe.each(everyError.map((error) => [error.kind, error] as const))('%s', (kind, error) => {
  test('leads to a step that there is, or to none', () => {
    const step = stepToBlame[kind];
    expect(step === null || setupSteps.includes(step)).toBe(true);
    // The test run cannot be to blame for what it shows.
    expect(step).not.toBe('test');
  });
  test('whose words send a person to the Meta app leads to a step of it', () => {
    if (errorText(error).action !== 'open-meta-app') return;
    expect(stepToBlame[kind]).not.toBeNull();
  });
});

test.each([
  ['exchange-refused', 'product'],
  ['app-id-unknown', 'product'],
  ['app-secret-wrong', 'product'],
  ['redirect-uri-refused', 'redirect'],
  ['not-a-tester', 'tester'],
  ['meta-app-missing', 'product'],
  ['secret-unreadable', 'product'],
  ['sign-in-declined', 'app'],
  ['unsupported-account', 'tester'],
  ['offline', null],
  ['sign-in-refused', null],
  ['sign-in-window-closed', null],
] as const)('%s: %s', (kind, step) => {
  expect(stepToBlame[kind]).toBe(step);
});
