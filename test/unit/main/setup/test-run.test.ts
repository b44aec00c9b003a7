import { describe, expect, test } from 'vitest';

import type { InstagramService, SignIn } from '../../../../main/auth/sign-in.ts';
import type { ReadWithToken } from '../../../../main/posts/instagram-reader.ts';
import { createSetupTest } from '../../../../main/setup/test-run.ts';
import type { Account } from '../../../../preload/contract/account.ts';
import type { SignInOutcome } from '../../../../preload/contract/contract.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import type { TestStage } from '../../../../preload/contract/setup.ts';
import { serve } from '../ipc/handlers-under-test.ts';

const account: Account = {
  id: accountIdOf('instagram', '17841400000000001'),
  provider: 'instagram',
  username: 'ada.prints',
  name: null,
  token: 'kept',
  problem: null,
  expiresAt: null,
};
const declined = {
  kind: 'sign-in-declined',
  said: { code: 'x', subcode: null, status: null, trace: null },
  detail: '',
} as const;
const offline: AppError = { kind: 'offline', detail: '' };

/** How far a sign-in gets before it ends. */
interface Sign {
  readonly prepares?: AppError;
  readonly reaches?: 'exchange' | 'profile';
  readonly ends: Result<SignInOutcome, AppError>;
  readonly reads?: AppError;
}

function testOf({ prepares, reaches, ends, reads }: Sign) {
  const stages: TestStage[] = [];
  const passed: Account[] = [];
  const asked: string[] = [];
  // Only what the run looks at is there.
  const service = {
    endpoints: { exchangeCode: async () => fail(offline) },
    client: { getProfile: async () => fail(offline) },
  } as unknown as InstagramService;
  const signIn: Pick<SignIn, 'start' | 'cancel'> = {
    cancel: async () => void asked.push('cancel'),
    start: async (provider, prepare) => {
      asked.push(`start ${provider}`);
      const prepared = await prepare();
      if (!prepared.ok) return prepared;
      const { endpoints, client } = prepared.value;
      if (reaches !== undefined) {
        await endpoints.exchangeCode({ appId: '', appSecret: '', redirectUri: '', code: '' });
      }
      // The token is not looked at.
      if (reaches === 'profile') await client.getProfile('token' as never);
      return ends;
    },
  };
  const read: ReadWithToken = async () => fail(reads ?? offline);
  const run = createSetupTest({
    signIn,
    provider: 'instagram',
    prepare: async () => (prepares === undefined ? ok(service) : fail(prepares)),
    read,
    onStage: (stage) => stages.push(stage),
    onPassed: (one) => passed.push(one),
  });
  return { run, stages, passed, asked };
}

describe('a run that fails names its stage', () => {
  test.each<[TestStage, AppError['kind'], Sign]>([
    [
      'meta-app',
      'meta-app-missing',
      { prepares: { kind: 'meta-app-missing' }, ends: fail(offline) },
    ],
    ['sign-in-page', 'sign-in-window-closed', { ends: fail({ kind: 'sign-in-window-closed' }) }],
    ['permission', 'sign-in-refused', { ends: fail({ kind: 'sign-in-refused' }) }],
    ['permission', 'sign-in-declined', { ends: fail(declined) }],
    ['exchange', 'offline', { reaches: 'exchange', ends: fail(offline) }],
    ['profile', 'offline', { reaches: 'profile', ends: fail(offline) }],
    ['sign-in-page', 'cancelled', { ends: ok({ outcome: 'already-open' }) }],
    ['posts', 'offline', { reaches: 'profile', ends: ok({ outcome: 'signed-in', account }) }],
  ])('%s: %s', async (stage, kind, sign) => {
    const { run, passed, asked } = testOf(sign);
    expect(await run.run(false)).toMatchObject({ outcome: 'failed', stage, error: { kind } });
    expect(passed).toEqual([]);
    // Whatever attempt was open before is over.
    expect(asked).toEqual(['cancel', 'start instagram']);
  });
});

test('every stage is told as it is begun', async () => {
  const { run, stages } = testOf({
    reaches: 'profile',
    ends: ok({ outcome: 'signed-in', account }),
  });
  await run.run(false);
  expect(stages).toEqual(['meta-app', 'sign-in-page', 'exchange', 'profile', 'posts']);
});

test('over a real server: the run signs in, reads a page, and the account stays', async () => {
  const { handlers, instagram } = await serve();
  expect(await handlers.testSetup({ oldRuntimeAccepted: false })).toEqual(
    ok({ outcome: 'passed', username: 'some.one', posts: 2 }),
  );
  expect(instagram.requestsFor('posts')).toHaveLength(1);
  expect(await handlers.getSession(undefined)).toMatchObject({
    value: { accounts: [{ provider: 'override', token: 'kept' }] },
  });
});
