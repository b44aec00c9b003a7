import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import type { AccountHealth } from '../../../../preload/contract/health.ts';
import type { Preferences, SettingsSection } from '../../../../preload/contract/preferences.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { useHealthEvents } from '../../../../renderer/bridge/health-query.ts';
import SettingsDialog from '../../../../renderer/settings/settings-dialog.tsx';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { account, accountId, diagnostics, health, session } from '../samples.ts';
import { progress } from '../sync/progress.ts';

afterEach(() => localStorage.clear());

const closed = vi.fn<() => void>();

function Shown(props: { readonly session: Session; readonly at: SettingsSection }): ReactElement {
  const [section, setSection] = useState(props.at);
  useHealthEvents();
  return (
    <SettingsDialog
      session={props.session}
      section={section}
      onSection={setSection}
      onClose={closed}
    />
  );
}

function show(at: SettingsSection, some: Partial<Answers> = {}, shown = session()) {
  return renderPage(<Shown session={shown} at={at} />, createFakeBridge(some));
}

/** What stands beside a name. */
async function fact(name: string): Promise<string | null | undefined> {
  return (await screen.findByText(name)).nextElementSibling?.textContent;
}

describe('the sections', () => {
  test('are walked through by arrows, each with something to say', async () => {
    const { user } = show('accounts');
    expect(document.activeElement?.textContent).toBe('Accounts');
    for (const [name, words] of [
      ['Library', '/data/library'],
      ['Appearance', 'Single-key shortcuts'],
      ['Sync', 'Every 6 hours'],
      ['Diagnostics', 'gnome_libsecret. Secrets are kept.'],
    ] as const) {
      await user.keyboard('{ArrowDown}');
      expect(screen.getByRole('tab', { selected: true }).textContent).toBe(name);
      expect(await screen.findByText(words)).toBeDefined();
    }
  });
});

describe('accounts', () => {
  const shown = (some: Partial<AccountHealth>, problem: Partial<Session> = {}) =>
    show('accounts', { getHealth: () => ok(health(some)) }, session(problem));

  test('say until when one is signed in, and when it is renewed', async () => {
    shown({ callsLeft: { percent: 63, heardAt: Date.UTC(2026, 10, 23, 12) } });
    expect(await screen.findByText('Signed in until January 14, 52 days')).toBeDefined();
    expect(await fact('Renewal')).toBe('By itself, November 30');
    expect(await fact('Last sync')).toMatch(/^November 23, 2026/);
    expect(await fact('Next sync')).toMatch(/^November 23, 2026/);
    expect(await fact('Instagram’s limit')).toMatch(
      /^About 63% of the calls that it allows are left \(/,
    );
  });

  test('say nothing of the limit where Instagram did not, and what is not planned', async () => {
    shown({ lastSyncAt: null, nextSyncAt: null });
    expect(await fact('Last sync')).toBe('Never');
    expect(await fact('Next sync')).toBe('Only with Refresh');
    expect(screen.queryByText('Instagram’s limit')).toBeNull();
  });

  test.each([
    [0, /^Signed in until today, \d/],
    [1, 'Signed in until January 14, 1 day'],
  ])('with %d days left', async (daysLeft, expected) => {
    const until = Date.UTC(2027, 0, 14, 12);
    shown({ signIn: { state: 'lasting', until, daysLeft, renewsAt: null } });
    expect(await screen.findByText(expected)).toBeDefined();
    expect(await fact('Renewal')).toBe('Not possible at present');
  });

  test('say that a sign-in ends, and why', async () => {
    const until = Date.UTC(2027, 0, 14, 12);
    shown({
      signIn: {
        state: 'ending',
        until,
        daysLeft: 5,
        triesAt: until - 100_000_000,
        because: { kind: 'offline', detail: '' },
      },
    });
    expect(
      await screen.findByText('It could not be renewed: Instagram could not be reached.'),
    ).toBeDefined();
    expect(await fact('Renewal')).toMatch(/^Albumen tries again January 13, 2027/);
  });

  test('say that one has ended, and are left for signing in again', async () => {
    const ended = account({
      token: 'sign-in-again',
      problem: { kind: 'token-dead', reason: 'expired', detail: '' },
    });
    const { user, done } = shown({ signIn: { state: 'ended' } }, { accounts: [ended] });
    expect(await screen.findByText('Not signed in any more')).toBeDefined();
    expect(screen.getByText('Your sign-in has expired')).toBeDefined();
    expect(screen.queryByText('Next sync')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign in to @ada.prints again' }));
    expect(closed).toHaveBeenCalled();
    expect(done).toEqual([`sign in again to ${accountId}`]);
  });

  test('can be signed out of one by one', async () => {
    const { user, done } = shown({});
    await user.click(screen.getByRole('button', { name: 'Sign out of @ada.prints…' }));
    expect(done).toEqual([`sign out of ${accountId}`]);
    expect(screen.queryByRole('button', { name: 'Sign out of all accounts…' })).toBeNull();
  });

  test('that are kept without a sign-in tell of their last sync alone', async () => {
    const kept = account({ token: 'signed-out' });
    const { user, done } = shown({ signIn: { state: 'ended' } }, { accounts: [kept] });
    expect(await fact('Last sync')).toMatch(/^November 23, 2026/);
    expect(screen.queryByText('Next sync')).toBeNull();
    expect(screen.queryByText('Not signed in any more')).toBeNull();
    await user.click(
      screen.getByRole('button', { name: 'Remove @ada.prints from this computer…' }),
    );
    expect(done).toEqual([`remove ${accountId}`]);
  });

  test('are asked about again when main says that one is another than before', async () => {
    const { bridge } = shown({});
    await screen.findByText('Signed in until January 14, 52 days');
    const before = bridge.asked('getHealth').length;
    act(() => void bridge.say('healthChanged', accountId));
    await waitFor(() => expect(bridge.asked('getHealth').length).toBeGreaterThan(before));
  });

  test('where there are none, there is a way in', async () => {
    const { user, done } = shown({}, { accounts: [], active: null });
    await user.click(screen.getByRole('button', { name: 'Add an account…' }));
    expect(done).toEqual(['add an account']);
  });
});

/** A main process that keeps what is chosen. */
function keeping(first: Preferences): Partial<Answers> & { readonly kept: () => Preferences } {
  let kept = first;
  return {
    kept: () => kept,
    getPreferences: () => ok(kept),
    setTheme: ({ theme }) => {
      kept = { ...kept, theme };
      return ok(null);
    },
    setSyncing: (syncing) => {
      kept = { ...kept, syncing };
      return ok(null);
    },
  };
}

const usual: Preferences = { theme: 'system', syncing: { every: 'six-hours', atStart: true } };

describe('appearance', () => {
  test('hands the colours to main, and shares the look with the gallery', async () => {
    const { kept, ...main } = keeping(usual);
    const { user } = show('appearance', main);
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(kept().theme).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'Tiny' }));
    await user.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts' }));
    expect(localStorage.getItem('albumen:grid:density')).toBe('"tiny"');
    expect(localStorage.getItem('albumen:shortcuts:single-keys')).toBe('false');
  });

  test('what is not kept is said, put back, and tried again', async () => {
    let works = false;
    const { kept, ...main } = keeping(usual);
    const { user } = show('appearance', {
      ...main,
      setTheme: (input) =>
        works ? (main.setTheme?.(input) ?? ok(null)) : fail({ kind: 'disk-full', detail: '' }),
    });
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    const alert = await screen.findByRole('alert');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'As the system' }).checked).toBe(
      true,
    );
    works = true;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(kept().theme).toBe('dark'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('sync', () => {
  test('is as often as a person likes', async () => {
    const { kept, ...main } = keeping(usual);
    const { user } = show('sync', main);
    await user.click(await screen.findByRole('radio', { name: 'Once a day' }));
    await user.click(screen.getByRole('checkbox', { name: 'Also at start' }));
    expect(kept().syncing).toEqual({ every: 'day', atStart: false });
  });

  test('can be started at rest', async () => {
    const { user, bridge } = show('sync');
    await user.click(await screen.findByRole('button', { name: 'Refresh @ada.prints' }));
    expect(bridge.asked('startSync')).toEqual([{ accountId }]);
  });

  test.each([
    ['running', 'Pause @ada.prints', 'pauseSync'],
    ['paused', 'Resume @ada.prints', 'resumeSync'],
  ] as const)('while it is %s: %s', async (phase, name, call) => {
    const { user, bridge } = show('sync', { getSync: () => ok({ phase, progress: progress() }) });
    await user.click(await screen.findByRole('button', { name }));
    expect(bridge.asked(call)).toEqual([{ accountId }]);
    expect(screen.queryByRole('button', { name: 'Refresh @ada.prints' })).toBeNull();
  });
});

describe('diagnostics', () => {
  test.each([
    [
      { damaged: { kind: 'set-aside', file: '/d/config.json.damaged-1' } },
      /set aside as \/d\/conf/,
    ],
    [
      { damaged: { kind: 'parts-damaged', file: '/d/c.damaged-1', parts: ['accounts', 'theme'] } },
      /accounts and theme\. The file as it was is \/d\/c\.damaged-1/,
    ],
    [{ damaged: { kind: 'unreadable' } }, /Nothing that you change is kept/],
    [{ damaged: null }, 'In order'],
  ] as const)('say of the settings file %j', async (some, expected) => {
    show('diagnostics', { getDiagnostics: () => ok(diagnostics(some)) });
    expect(await fact('Settings file')).toMatch(expected);
  });

  test('say that a runtime is old, and that a key store protects nothing', async () => {
    show('diagnostics', {
      getDiagnostics: () =>
        ok(
          diagnostics({
            runtime: { electron: '33.2.1', released: '45.4.1', current: false },
            keyStore: { name: 'basic_text', secrets: 'this-session-only' },
          }),
        ),
    });
    expect(await fact('Electron')).toContain('released with 45.4.1');
    expect(await fact('Key store')).toMatch(/^basic_text\. It keeps nothing/);
  });

  test('have the log, and show where it is', async () => {
    const { user, bridge } = show('diagnostics');
    const log = await screen.findByRole('region', { name: 'The newest lines of the log' });
    expect(log.textContent).toContain('info started');
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.asked('showLog')).toHaveLength(1);
  });
});
