import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import type { Session } from '../../../../preload/contract/account.ts';
import type { CallResult } from '../../../../preload/contract/contract.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { SignInFlow } from '../../../../renderer/accounts/sign-in-flow.ts';
import SetupAssistant from '../../../../renderer/setup/setup-assistant.tsx';
import type { SetupStep } from '../../../../renderer/setup/setup-steps.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { session, signedOut } from '../samples.ts';

const stored = session().metaApp;
const nothing = signedOut({ metaApp: { ...stored, appId: null, secret: 'missing' } });

afterEach(() => localStorage.clear());

interface Shown {
  readonly of?: Session;
  readonly some?: Partial<Answers>;
  readonly openAt?: SetupStep | null;
  readonly runtimeAccepted?: boolean;
}

function show({ of = nothing, some = {}, openAt = null, runtimeAccepted = true }: Shown = {}) {
  const flowCalls: string[] = [];
  const unused = (): never => {
    throw new Error('the assistant has no use for this');
  };
  const flow: SignInFlow = {
    dialog: { kind: 'setup', step: openAt },
    failure: null,
    browserFailure: null,
    signIn: unused,
    tryAgain: unused,
    cancel: unused,
    startOver: unused,
    openSetup: unused,
    openTokenDialog: unused,
    signInWithBrowser: unused,
    openBrowser: unused,
    closeDialog: () => flowCalls.push('close'),
    runtimeAccepted,
    acceptRuntime: () => flowCalls.push('accept the runtime'),
    oldRuntimeAccepted: unused,
    submitToken: unused,
    submitAddress: unused,
  };
  const element = (now: Session) => <SetupAssistant session={now} flow={flow} openAt={openAt} />;
  const page = renderPage(element(of), createFakeBridge(some));
  const press = (name: string | RegExp) => page.user.click(screen.getByRole('button', { name }));
  return { ...page, press, flowCalls, sessionIs: (now: Session) => page.rerender(element(now)) };
}

const heading = (): string => screen.getByRole('heading', { level: 3 }).textContent;
const field = (label: string): HTMLElement => screen.getByLabelText(label, { selector: 'input' });
/** What the list says of each step: its name and its state. */
const steps = (): readonly string[] =>
  within(screen.getByRole('navigation', { name: 'Steps' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent.replace(/^[0-9]/, ''));
const stages = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'The test run' }))
    .getAllByRole('listitem')
    .map((item) => item.dataset['state'] ?? '');

describe('the way through', () => {
  test('begins at the first step and leads on; what was said to be done is marked', async () => {
    const { press } = show();
    expect(heading()).toBe('Have a professional account');
    await press('My account is professional');
    expect(heading()).toBe('Make a Meta app of type Business');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 3 }));
    expect(steps().slice(0, 2)).toEqual(['Professional account, done', 'Meta app, to do']);
    await press('Next');
    expect(heading()).toBe('Enter the Instagram App ID and its secret');
    expect(steps()[1]).toBe('Meta app, to do');
    await press('Back');
    await press(/Test run/);
    expect(heading()).toBe('Try it');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
  });

  test('is found again where it was left, or at the step that is asked for', async () => {
    const first = show();
    await first.press('My account is professional');
    first.unmount();
    const second = show();
    expect(heading()).toBe('Make a Meta app of type Business');
    second.unmount();
    show({ openAt: 'tester' });
    expect(heading()).toBe('Invite your account, and accept');
  });

  test('each step opens its pages in the browser, by name', async () => {
    const { user, done } = show({ openAt: 'tester' });
    await user.click(screen.getByRole('link', { name: 'Open the Meta dashboard' }));
    await user.click(screen.getByRole('link', { name: 'Open tester invites on Instagram' }));
    expect(done).toEqual(['open help: meta-dashboard', 'open help: tester-invites']);
  });
});

describe('the Instagram App ID and its secret', () => {
  test('are stored together, and the secret is not kept in the page', async () => {
    const { user, bridge, press } = show({ openAt: 'product' });
    await user.type(field('Instagram App ID'), '1028374655647382');
    await user.type(field('Instagram app secret'), '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e');
    await press('Save and continue');
    await waitFor(() => expect(heading()).toBe('Register the redirect URI'));
    expect(bridge.asked('saveMetaApp')).toEqual([
      {
        appId: '1028374655647382',
        appSecret: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e',
        redirectUri: stored.redirectUri,
      },
    ]);
    await press('Back');
    expect(field('Instagram app secret')).toHaveProperty('value', '');
  });

  test('that are not valid are said at their fields, and go nowhere', async () => {
    const { user, bridge, press } = show({ openAt: 'product' });
    await user.type(field('Instagram App ID'), 'abc');
    await press('Save and continue');
    expect(screen.getByText('An Instagram App ID is 5 to 20 digits.')).toBeDefined();
    expect(screen.getByText('The app secret is needed to sign in.')).toBeDefined();
    expect(bridge.asked('saveMetaApp')).toEqual([]);
    expect(document.activeElement).toBe(field('Instagram App ID'));
    expect(heading()).toBe('Enter the Instagram App ID and its secret');
  });

  test('a stored secret is kept where its field is empty', async () => {
    const { bridge, press } = show({ of: session(), openAt: 'product' });
    expect(field('Instagram app secret')).toMatchObject({ value: '', placeholder: 'stored' });
    await press('Save and continue');
    await waitFor(() => expect(bridge.asked('saveMetaApp')).toMatchObject([{ appSecret: null }]));
  });

  test('that could not be stored stay, with a way to try again', async () => {
    let works = false;
    const { press } = show({
      of: session(),
      openAt: 'product',
      some: { saveMetaApp: () => (works ? ok(null) : fail({ kind: 'keyring-locked' })) },
    });
    await press('Save and continue');
    expect((await screen.findByRole('alert')).textContent).toMatch(/keyring.*is locked/);
    works = true;
    await press('Try again');
    await waitFor(() => expect(heading()).toBe('Register the redirect URI'));
  });
});

describe('the redirect URI', () => {
  test('as proposed needs no storing, only to be registered', async () => {
    const { bridge, press } = show({ openAt: 'redirect' });
    await press('It is registered');
    expect(heading()).toBe('Invite your account, and accept');
    expect(steps()[3]).toBe('Redirect URI, done');
    expect(bridge.asked('saveMetaApp')).toEqual([]);
  });

  test('another one is stored with the rest, and the proposed one can be had back', async () => {
    const { user, bridge, press } = show({ of: session(), openAt: 'redirect' });
    await user.clear(field('Redirect URI'));
    await user.type(field('Redirect URI'), 'https://example.org/back');
    expect(screen.getByText(/Not the one that Albumen proposes/)).toBeDefined();
    await press('It is registered');
    await waitFor(() => expect(bridge.asked('saveMetaApp')).toHaveLength(1));
    expect(bridge.asked('saveMetaApp')).toMatchObject([
      { redirectUri: 'https://example.org/back' },
    ]);
    await press(/^(4 ?)?Redirect URI/);
    await press('Use the proposed one');
    expect(field('Redirect URI')).toHaveProperty('value', stored.redirectUri);
  });
});

describe('the test run', () => {
  test('is told stage by stage, and ends with everything done', async () => {
    const end = createDeferred<CallResult<'testSetup'>>();
    const { press, bridge, flowCalls } = show({
      of: session(),
      openAt: 'test',
      some: { testSetup: () => end.promise },
    });
    await press('Start the test');
    expect(stages()).toEqual(['running', ...Array<string>(5).fill('waiting')]);
    act(() => void bridge.say('setupTestReached', 'exchange'));
    expect(stages()).toEqual(['passed', 'passed', 'passed', 'running', 'waiting', 'waiting']);
    await act(async () => end.resolve(ok({ outcome: 'passed', username: 'ada', posts: 1 })));
    expect(stages()).toEqual(Array(6).fill('passed'));
    expect(screen.getByRole('dialog').textContent).toContain('signed in as @ada, 1 post read.');
    expect(steps().every((step) => step.endsWith(', done'))).toBe(true);
    await press('Open the gallery');
    expect(flowCalls).toEqual(['close']);
  });

  test('that fails for a step leads there, and marks it until that is done again', async () => {
    const { press } = show({
      of: session(),
      openAt: 'test',
      some: {
        testSetup: () =>
          ok({
            outcome: 'failed',
            stage: 'profile',
            error: { kind: 'unsupported-account', detail: '' },
          }),
      },
    });
    await press('Start the test');
    expect((await screen.findByRole('alert')).textContent).toContain('tester invite');
    expect(stages()).toEqual(['passed', 'passed', 'passed', 'passed', 'failed', 'waiting']);
    expect(steps()[4]).toBe('Tester invite, needs a look');
    await press('Go to “Tester invite”');
    expect(heading()).toBe('Invite your account, and accept');
    await press('The invite is accepted');
    expect(steps()[4]).toBe('Tester invite, done');
  });

  test('that fails for no step can be done again', async () => {
    const { press, bridge } = show({
      of: session(),
      openAt: 'test',
      some: {
        testSetup: () =>
          ok({ outcome: 'failed', stage: 'exchange', error: { kind: 'offline', detail: '' } }),
      },
    });
    await press('Start the test');
    await screen.findByRole('alert');
    await press('Try again');
    expect(bridge.asked('testSetup')).toHaveLength(2);
    expect(steps().some((step) => step.endsWith(', needs a look'))).toBe(false);
  });

  test('on an old runtime waits until that is accepted', async () => {
    const { press, bridge, flowCalls } = show({
      of: session({ runtime: { electron: '33.2.1', released: '45.4.1', current: false } }),
      openAt: 'test',
      runtimeAccepted: false,
    });
    await press('Start the test');
    expect(bridge.asked('testSetup')).toEqual([]);
    await press('Continue');
    expect(flowCalls).toEqual(['accept the runtime']);
    expect(bridge.asked('testSetup')).toEqual([{ oldRuntimeAccepted: true }]);
  });

  test('ends with the assistant: nobody would be told how', async () => {
    const end = createDeferred<CallResult<'testSetup'>>();
    const { press, bridge } = show({
      of: session(),
      openAt: 'test',
      some: { testSetup: () => end.promise },
    });
    await press('Start the test');
    await press('Close');
    expect(bridge.asked('cancelSignIn')).toHaveLength(1);
  });
});

describe('a set-up that is handed on', () => {
  test('is saved under a name that is said', async () => {
    const { press } = show({ of: session() });
    await press('Save the set-up for a colleague…');
    expect(await screen.findByText(/^Saved as Albumen set-up\.json/)).toBeDefined();
  });

  test('is offered only where there is one', () => {
    show();
    expect(screen.queryByRole('button', { name: /^Save the set-up/ })).toBeNull();
  });

  test('is shown before it is used; then its own secret is asked for, and nothing is stored yet', async () => {
    const shared = { appId: '9999999999999999', redirectUri: 'https://example.org/back' };
    const { press, bridge } = show({ of: session(), some: { openSetup: () => ok(shared) } });
    await press('Open a set-up file…');
    const dialog = await screen.findByRole('dialog', { name: 'Use this set-up?' });
    expect(dialog.textContent).toContain(stored.appId);
    expect(dialog.textContent).toContain(shared.appId);
    await press('Use it');
    expect(field('Instagram App ID')).toHaveProperty('value', shared.appId);
    await press('Save and continue');
    expect(screen.getByText('The app secret is needed to sign in.')).toBeDefined();
    expect(bridge.asked('saveMetaApp')).toEqual([]);
  });

  test('that is left alone changes nothing', async () => {
    const shared = { appId: '9999999999999999', redirectUri: 'https://example.org/back' };
    const { press } = show({
      of: session(),
      openAt: 'product',
      some: { openSetup: () => ok(shared) },
    });
    await press('Open a set-up file…');
    const dialog = await screen.findByRole('dialog', { name: 'Use this set-up?' });
    within(dialog).getByRole('button', { name: 'Cancel' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Use this/ })).toBeNull());
    expect(field('Instagram App ID')).toHaveProperty('value', stored.appId);
  });

  test('that is no set-up is said to be none', async () => {
    const { press } = show({
      some: { openSetup: () => fail({ kind: 'setup-file-wrong', detail: 'appId' }) },
    });
    await press('Open a set-up file…');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'That is no set-up of Albumen',
    );
  });
});
