import { assertNever } from '../../preload/contract/result.ts';
import type { Fault } from './faulty-instagram.ts';
import type { FailureExample } from './known-failures.ts';
import { misbehave } from './misbehaviour.ts';
import type { Misbehaviour } from './misbehaviour.ts';

function pageOf({ path, status, title }: Extract<FailureExample, { said: 'page' }>): Misbehaviour {
  if (path !== undefined) return misbehave.leadTo(path);
  const words = 'Sorry, something is wrong.';
  return title === ''
    ? misbehave.bareError(words, status)
    : misbehave.pageError(words, { status, title });
}

/** Makes the tests' Instagram say what an example says: on the way of a sign-in, at its place. */
export function faultOf(example: FailureExample): Fault {
  switch (example.said) {
    case 'page':
      return { at: 'authorize-page', does: pageOf(example) };
    case 'redirect': {
      const { error, description, reason } = example;
      return { at: 'consent', does: misbehave.declined(error, description, reason) };
    }
    case 'exchange':
      return { at: 'exchange', does: misbehave.exchangeError(example.message) };
    case 'graph':
      return {
        at: 'profile',
        does: 'html' in example ? misbehave.html(example.html) : misbehave.known(example.known),
      };
    default:
      return assertNever(example);
  }
}
