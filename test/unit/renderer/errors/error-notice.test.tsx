import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import { fail } from '../../../../preload/contract/result.ts';
import { ErrorNotice } from '../../../../renderer/errors/error-notice.tsx';
import { errorDetail, errorText, isUnknown } from '../../../../renderer/messages/error-text.ts';
import { messages } from '../../../../renderer/messages/messages.ts';
import { everyDeath, everyError } from '../messages/every-error.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

describe.each([...everyError, ...everyDeath].map((error) => [error.kind, error] as const))(
  '%s',
  (_kind, error) => {
    test('is an alert that says everything, with the button that helps', () => {
      renderPage(<ErrorNotice error={error} onRetry={() => {}} />);
      const alert = within(screen.getByRole('alert'));
      const { what, why, todo, action } = errorText(error);
      for (const words of [what, why, todo]) expect(alert.getByText(words)).toBeDefined();
      expect(alert.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
        messages.actions[action],
        ...(isUnknown(error) ? ['Copy report'] : []),
      ]);
      expect(alert.queryByText('Technical detail') === null).toBe(errorDetail(error) === null);
    });
  },
);

describe('the button does what it says', () => {
  test.each<[string, AppError, readonly string[]]>([
    ['Sign in again', { kind: 'secret-not-kept' }, ['sign in again']],
    ['Open Your Meta app', { kind: 'meta-app-missing' }, ['open the Meta app: product']],
    ['Paste a token', { kind: 'pasted-token-refused', detail: '' }, ['paste a token']],
    [
      'Open tester invites',
      { kind: 'unsupported-account', detail: '' },
      ['open help: tester-invites'],
    ],
    [
      'Open the Meta dashboard',
      { kind: 'app-inactive', detail: '' },
      ['open help: meta-dashboard'],
    ],
    ['Open Instagram', { kind: 'account-restricted', detail: '' }, ['open help: instagram']],
    [
      'Open Accounts Center',
      { kind: 'outside-activity-off', detail: '' },
      ['open help: accounts-center'],
    ],
  ])('%s', async (name, error, doings) => {
    const onRetry = vi.fn<() => void>();
    const { user, done } = renderPage(<ErrorNotice error={error} onRetry={onRetry} />);
    await user.click(screen.getByRole('button', { name }));
    expect(done).toEqual(doings);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('a window that does not get through is not the only way in', async () => {
    const error: AppError = { kind: 'sign-in-window-closed' };
    const { user, done } = renderPage(<ErrorNotice error={error} onRetry={() => {}} />);
    await user.click(screen.getByRole('link', { name: 'Sign in with your browser instead' }));
    expect(done).toEqual(['sign in with the browser']);
  });

  test('Try again', async () => {
    const onRetry = vi.fn<() => void>();
    const { user, done } = renderPage(
      <ErrorNotice error={{ kind: 'offline', detail: '' }} onRetry={onRetry} />,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(done).toEqual([]);
  });
});

describe('a failure that nobody knows', () => {
  const unknown: AppError = {
    kind: 'request-refused',
    said: { code: 9999, subcode: 1390008, status: 400, trace: 'AzqXPBho9wCd' },
    detail: 'HTTP 400, code 9999',
  };

  test('shows its code, and its button has main copy a report', async () => {
    const { user, bridge } = renderPage(<ErrorNotice error={unknown} onRetry={() => {}} />);
    expect(screen.getByText('Instagram’s code 9999, subcode 1390008')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(bridge.asked('copyReport')).toEqual([{ failure: unknown }]);
    expect(await screen.findByRole('button', { name: 'Report copied' })).toBeDefined();
  });

  test('says so where nothing was copied', async () => {
    const bridge = createFakeBridge({
      copyReport: () => fail({ kind: 'unexpected', detail: 'copyReport' }),
    });
    const { user } = renderPage(<ErrorNotice error={unknown} onRetry={() => {}} />, bridge);
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(await screen.findByRole('button', { name: /^Not copied/ })).toBeDefined();
  });

  test('another one is not copied yet', async () => {
    const { user, rerender } = renderPage(<ErrorNotice error={unknown} onRetry={() => {}} />);
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    await screen.findByRole('button', { name: 'Report copied' });
    rerender(<ErrorNotice error={{ ...unknown, detail: 'x' }} onRetry={() => {}} />);
    expect(screen.getByRole('button', { name: 'Copy report' })).toBeDefined();
  });
});

test('the technical detail is one click away', () => {
  renderPage(<ErrorNotice error={{ kind: 'gone', detail: 'code 24' }} onRetry={() => {}} />);
  const detail = screen.getByText('Technical detail').closest('details');
  expect(detail?.open).toBe(false);
  expect(detail?.textContent).toContain('gone: code 24');
});
