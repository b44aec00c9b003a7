import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { SignInState } from '../../../../preload/contract/account.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import BrowserDialog from '../../../../renderer/accounts/browser-dialog.tsx';
import type { SignInFlow } from '../../../../renderer/accounts/sign-in-flow.ts';
import { renderPage } from '../render-page.tsx';
import { signedOut } from '../samples.ts';

const waiting: SignInState = { phase: 'in-browser', provider: 'instagram' };

function show(
  signIn: SignInState,
  some: { readonly failure?: AppError; readonly answers?: AppError | null } = {},
) {
  const calls: string[] = [];
  // The rest of the flow is not looked at in here.
  const flow = {
    browserFailure: some.failure ?? null,
    openBrowser: () => calls.push('open the browser'),
    cancel: () => calls.push('cancel'),
    closeDialog: () => calls.push('close'),
    submitAddress: (text: string) => {
      calls.push(`submit ${text}`);
      return Promise.resolve(some.answers ?? null);
    },
  } as unknown as SignInFlow;
  const page = renderPage(<BrowserDialog session={signedOut({ signIn })} flow={flow} />);
  const press = (name: string) => page.user.click(screen.getByRole('button', { name }));
  return { ...page, calls, press };
}

const field = (): HTMLElement => screen.getByLabelText('Address that the browser ended on');

test('says what will happen before anything does', async () => {
  const { calls, press } = show({ phase: 'idle' });
  expect(screen.getByText(/localhost cannot be reached\. That is expected/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
  await press('Open the sign-in page');
  expect(calls).toEqual(['open the browser']);
});

test('takes the address once the page is open, with the focus in its field', async () => {
  const { calls, press, user } = show(waiting);
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard('https://localhost/albumen/callback?code=a&state=b{Enter}');
  expect(calls).toEqual(['submit https://localhost/albumen/callback?code=a&state=b']);
  await waitFor(() => expect(field()).toHaveProperty('value', ''));
  await press('Open it again');
  expect(calls.at(-1)).toBe('open the browser');
});

test('an unfit address stays in its field, with what it is and what to do', async () => {
  const { user } = show(waiting, { answers: { kind: 'pasted-earlier-attempt' } });
  await user.type(field(), 'https://localhost/albumen/callback?code=a&state=old{Enter}');
  expect(
    await screen.findByText(/^This address is of an earlier attempt\. .* paste/),
  ).toBeDefined();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field()).toHaveProperty('value', 'https://localhost/albumen/callback?code=a&state=old');
  expect(document.activeElement).toBe(field());
});

test('nothing is not sent', async () => {
  const { calls, press } = show(waiting);
  await press('Sign in');
  expect(screen.getByText('Paste the address first.')).toBeDefined();
  expect(calls).toEqual([]);
});

test('an attempt that failed says how, and is begun again from there', async () => {
  const failure: AppError = { kind: 'pasted-code-spent', detail: 'already used' };
  const { calls, press } = show({ phase: 'idle' }, { failure });
  expect(screen.getByRole('alert').textContent).toContain('The code in this address is of no use');
  await press('Try again');
  expect(calls).toEqual(['open the browser']);
});

test('cancelling ends the attempt; closing leaves it, to be come back to', async () => {
  const cancelled = show(waiting);
  await cancelled.press('Cancel');
  expect(cancelled.calls).toEqual(['cancel', 'close']);
  cancelled.unmount();
  const closed = show(waiting);
  await closed.press('Close');
  expect(closed.calls).toEqual(['close']);
});
