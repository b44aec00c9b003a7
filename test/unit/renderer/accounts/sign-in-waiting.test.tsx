import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { SignInState } from '../../../../preload/contract/account.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import type { SignInFlow } from '../../../../renderer/accounts/sign-in-flow.ts';
import { SignInWaiting } from '../../../../renderer/accounts/sign-in-waiting.tsx';
import { renderPage } from '../render-page.tsx';

type InWindow = Extract<SignInState, { readonly phase: 'in-window' }>;

/** A flow that takes note of what is pressed. */
function noted(): { readonly flow: SignInFlow; readonly pressed: readonly string[] } {
  const pressed: string[] = [];
  const never = (): never => {
    throw new Error('nothing here asks for this');
  };
  return {
    pressed,
    flow: {
      dialog: null,
      failure: null,
      browserFailure: null,
      signIn: (provider) => pressed.push(`raise ${provider}`),
      tryAgain: never,
      cancel: () => pressed.push('cancel'),
      startOver: (provider) => pressed.push(`start over ${provider}`),
      openSetup: never,
      openTokenDialog: never,
      signInWithBrowser: () => pressed.push('the browser'),
      openBrowser: never,
      closeDialog: never,
      runtimeAccepted: true,
      acceptRuntime: never,
      oldRuntimeAccepted: never,
      submitToken: never,
      submitAddress: never,
    },
  };
}

function show(trouble: AppError | null, provider: InWindow['provider'] = 'instagram') {
  const { flow, pressed } = noted();
  const state: InWindow = { phase: 'in-window', provider, trouble };
  return { ...renderPage(<SignInWaiting state={state} flow={flow} />), flow, pressed };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('an error page in the window', () => {
  test('is explained beside it, with the button that helps, and the window stays', async () => {
    const { user, done, pressed } = show({ kind: 'app-id-unknown', detail: 'x' });
    expect(screen.getByRole('alert').textContent).toContain('Instagram does not know this App ID');
    await user.click(button('Open Your Meta app'));
    expect(done).toEqual(['open the Meta app: product']);
    await user.click(button('Try again'));
    await user.click(button('Bring it to the front'));
    await user.click(button('Cancel'));
    expect(pressed).toEqual(['start over instagram', 'raise instagram', 'cancel']);
  });

  test('has one button to try again, where that is what helps', async () => {
    const { user, pressed } = show({ kind: 'sign-in-astray', detail: '' });
    await user.click(button('Try again'));
    expect(pressed).toEqual(['start over instagram']);
  });

  test('that is a check is gone on with in the window, which its first button raises', () => {
    show({ kind: 'sign-in-check', detail: '' });
    const labels = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(labels).toEqual(['Bring it to the front', 'Try again', 'Cancel']);
  });

  test('that nobody knows shows its status and title, and copies a report', async () => {
    const trouble: AppError = {
      kind: 'sign-in-page-error',
      title: 'Teapot',
      said: { code: null, subcode: null, status: 418, trace: null },
      detail: 'HTTP 418',
    };
    const { user, bridge } = show(trouble);
    expect(screen.getByText('Status 418, “Teapot”')).toBeDefined();
    await user.click(button('Copy report'));
    expect(bridge.asked('copyReport')).toMatchObject([
      { failure: { kind: 'sign-in-page-error', said: { status: 418 } } },
    ]);
  });
});

describe('an error that only the person can read', () => {
  test('is chosen by its words, explained, and can be taken back', async () => {
    const { user } = show(null);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByText('Does the window show an error?'));
    await user.click(button('Insufficient developer role'));
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText('This account may not use your Meta app yet')).toBeDefined();
    expect(alert.getByRole('button', { name: 'Open tester invites' })).toBeDefined();
    await user.click(button('It says something else'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('Waiting for the sign-in window')).toBeDefined();
  });

  test('gives way to what Albumen sees itself', async () => {
    const { user, rerender, flow } = show(null);
    await user.click(screen.getByText('Does the window show an error?'));
    await user.click(button('Invalid scope'));
    const seen: InWindow = {
      phase: 'in-window',
      provider: 'instagram',
      trouble: { kind: 'sign-in-check', detail: '' },
    };
    rerender(<SignInWaiting state={seen} flow={flow} />);
    expect(screen.getByRole('alert').textContent).toContain('wants to make sure it is you');
    expect(screen.queryByRole('button', { name: 'It says something else' })).toBeNull();
  });

  test('is not asked for at the demo', () => {
    show(null, 'demo');
    expect(screen.queryByText('Does the window show an error?')).toBeNull();
  });
});
