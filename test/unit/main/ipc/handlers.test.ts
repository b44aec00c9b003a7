import { describe, expect, test } from 'vitest';

import { helpAddresses } from '../../../../main/security/help-pages.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { serve } from './handlers-under-test.ts';

const userId = '17841400000000001';
const demoId = accountIdOf('demo', userId);
const overrideId = accountIdOf('override', userId);
const signInToDemo = { provider: 'demo', oldRuntimeAccepted: false } as const;
const signInForReal = { provider: 'instagram', oldRuntimeAccepted: false } as const;
const notAcknowledged = fail({ kind: 'runtime-not-acknowledged' });

describe('a sign-in', () => {
  test('to the demo ends in an account, and its library is synced', async () => {
    const { handlers, asked, demo } = await serve();
    expect(await handlers.startSignIn(signInToDemo)).toMatchObject({
      ok: true,
      value: { outcome: 'signed-in', account: { id: demoId } },
    });
    expect(asked).toEqual([`startSync ${demoId}`]);
    expect(demo()).toEqual({ runs: true, kept: true });
    expect(await handlers.getSession(undefined)).toMatchObject({ value: { active: demoId } });
  });

  test('to the demo that is given up leaves no demo behind', async () => {
    const { handlers, setPerson, asked, demo } = await serve();
    setPerson('closes the window');
    expect(await handlers.startSignIn(signInToDemo)).toEqual(fail({ kind: 'demo-window-closed' }));
    expect(demo()).toEqual({ runs: false, kept: false });
    expect(asked).toEqual([]);
  });

  test('to the demo that is given up leaves the demo to who is signed in to it', async () => {
    const { handlers, setPerson, demo } = await serve();
    await handlers.startSignIn(signInToDemo);
    setPerson('closes the window');
    expect(await handlers.startSignIn(signInToDemo)).toMatchObject({ ok: false });
    expect(demo()).toEqual({ runs: true, kept: true });
    expect(await handlers.getProfile({ accountId: demoId })).toMatchObject({
      value: { username: 'some.one' },
    });
  });

  test('again syncs again: what failed for want of a permission does not wait for it', async () => {
    const { handlers, asked } = await serve();
    await handlers.startSignIn(signInForReal);
    await handlers.startSignIn(signInForReal);
    expect(asked).toEqual([`startSync ${overrideId}`, `startSync ${overrideId}`]);
  });

  test('that fails syncs nothing', async () => {
    const { handlers, setPerson, asked } = await serve();
    setPerson('closes the window');
    expect(await handlers.startSignIn(signInForReal)).toEqual(
      fail({ kind: 'sign-in-window-closed' }),
    );
    expect(asked).toEqual([]);
  });

  test('without a Meta app asks for one before anything else', async () => {
    const { handlers } = await serve({ isCurrent: false, metaApp: false });
    expect(await handlers.startSignIn(signInForReal)).toMatchObject({
      ok: false,
      error: { kind: 'meta-app-missing' },
    });
  });
});

describe('an old runtime', () => {
  test('is accepted by the person before a real sign-in, by a window or by a token', async () => {
    const { handlers, instagram, token, asked } = await serve({ isCurrent: false });
    expect(await handlers.startSignIn(signInForReal)).toEqual(notAcknowledged);
    const pasted = { token, oldRuntimeAccepted: false };
    expect(await handlers.signInWithToken(pasted)).toEqual(notAcknowledged);
    expect(instagram.requests).toEqual([]);
    expect(asked).toEqual([]);

    const accepted = { oldRuntimeAccepted: true };
    expect(await handlers.startSignIn({ ...signInForReal, ...accepted })).toMatchObject({
      ok: true,
    });
    expect(await handlers.signInWithToken({ token, ...accepted })).toMatchObject({ ok: true });
  });

  test('is good enough for the demo', async () => {
    const { handlers } = await serve({ isCurrent: false });
    expect(await handlers.startSignIn(signInToDemo)).toMatchObject({ ok: true });
  });
});

describe('a pasted token', () => {
  test('becomes an account whose library is synced', async () => {
    const { handlers, token, asked } = await serve();
    expect(await handlers.signInWithToken({ token, oldRuntimeAccepted: false })).toMatchObject({
      ok: true,
      value: { id: overrideId },
    });
    expect(asked).toEqual([`startSync ${overrideId}`]);
  });

  test('that is none is refused before Instagram is asked', async () => {
    const { handlers, instagram, asked } = await serve();
    const token = 'not a token';
    expect(await handlers.signInWithToken({ token, oldRuntimeAccepted: false })).toMatchObject({
      error: { kind: 'pasted-token-refused' },
    });
    expect(instagram.requests).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('signing out', () => {
  test.each([
    [true, ['deleteAll', 'close']],
    [false, ['close']],
  ])('with the pictures deleted (%s) asks the library to %j', async (deletePictures, names) => {
    const { handlers, asked, demo } = await serve();
    await handlers.startSignIn(signInForReal);
    expect(await handlers.signOut({ accountId: overrideId, deletePictures })).toEqual(ok(null));
    expect(asked).toEqual(['startSync', ...names].map((name) => `${name} ${overrideId}`));
    expect(await handlers.getSession(undefined)).toMatchObject({
      value: {
        accounts: deletePictures ? [] : [{ id: overrideId, token: 'signed-out' }],
        active: null,
      },
    });
    expect(demo()).toEqual({ runs: false, kept: false });
  });

  test('stays signed in where the disk refuses the deletion, and says so', async () => {
    const { handlers, refuseDeletion } = await serve();
    await handlers.startSignIn(signInForReal);
    const refused = { kind: 'disk-refused', detail: 'read-only' } as const;
    refuseDeletion(refused);
    const leaving = { accountId: overrideId, deletePictures: true };
    expect(await handlers.signOut(leaving)).toEqual(fail(refused));
    expect(await handlers.getSession(undefined)).toMatchObject({
      value: { accounts: [{ id: overrideId }] },
    });
    refuseDeletion(null);
    expect(await handlers.signOut(leaving)).toEqual(ok(null));
  });

  test('of the demo ends it, and forgets what it signed its tokens with', async () => {
    const { handlers, demo } = await serve();
    await handlers.startSignIn(signInToDemo);
    await handlers.signOut({ accountId: demoId, deletePictures: false });
    expect(demo()).toEqual({ runs: false, kept: false });
  });

  test('of all ends with the active one, and leaves alone who signed out before', async () => {
    const { handlers, asked } = await serve();
    await handlers.startSignIn(signInForReal);
    await handlers.startSignIn(signInToDemo);
    await handlers.switchAccount({ accountId: overrideId });
    const begun = asked.length;
    expect(await handlers.signOutAll({ deletePictures: false })).toEqual(ok(null));
    expect(asked.slice(begun)).toEqual([`close ${demoId}`, `close ${overrideId}`]);
    expect(await handlers.getSession(undefined)).toMatchObject({
      value: { accounts: [{ token: 'signed-out' }, { token: 'signed-out' }], active: null },
    });
    expect(await handlers.signOutAll({ deletePictures: true })).toEqual(ok(null));
    expect(asked.slice(begun)).toHaveLength(2);
  });

  test('of all stops at the first that the disk refuses; the others are still signed in', async () => {
    const { handlers, refuseDeletion } = await serve();
    await handlers.startSignIn(signInForReal);
    await handlers.startSignIn(signInToDemo);
    const refused = { kind: 'disk-refused', detail: 'read-only' } as const;
    refuseDeletion(refused);
    expect(await handlers.signOutAll({ deletePictures: true })).toEqual(fail(refused));
    expect(await handlers.getSession(undefined)).toMatchObject({
      value: { accounts: [{ id: overrideId }, { id: demoId }], active: demoId },
    });
  });

  test('of the demo keeps its library in the list, without its server; removing it ends that', async () => {
    const { handlers, asked, demo, opened } = await serve();
    await handlers.startSignIn(signInToDemo);
    await handlers.signOut({ accountId: demoId, deletePictures: false });
    expect(await handlers.switchAccount({ accountId: demoId })).toEqual(ok(null));
    expect(await handlers.openProfile({ accountId: demoId })).toEqual(fail({ kind: 'signed-out' }));
    expect(await handlers.startSync({ accountId: demoId })).toEqual(fail({ kind: 'signed-out' }));
    expect(opened).toEqual([]);
    expect(demo()).toEqual({ runs: false, kept: false });

    expect(await handlers.signOut({ accountId: demoId, deletePictures: true })).toEqual(ok(null));
    expect(asked).toContain(`deleteAll ${demoId}`);
    expect(await handlers.getSession(undefined)).toMatchObject({
      value: { accounts: [], active: null },
    });
  });

  test('of an unknown account touches no library', async () => {
    const { handlers, asked } = await serve();
    expect(await handlers.signOut({ accountId: demoId, deletePictures: true })).toEqual(
      fail({ kind: 'unknown-account' }),
    );
    expect(asked).toEqual([]);
  });
});

test('what the page asks of a library is asked of its own account', async () => {
  const { handlers, asked } = await serve();
  const of = { accountId: demoId };
  expect(await handlers.getSync(of)).toEqual(ok({ phase: 'idle', lastCompletedAt: null }));
  expect(await handlers.startSync(of)).toEqual(ok(null));
  expect(await handlers.pauseSync(of)).toEqual(ok(null));
  expect(await handlers.resumeSync(of)).toEqual(ok(null));
  expect(await handlers.getStorageUse(of)).toEqual(ok({ files: 3, bytes: 9 }));
  expect(asked).toEqual(
    ['syncState', 'startSync', 'pauseSync', 'resumeSync', 'storageUse'].map(
      (name) => `${name} ${demoId}`,
    ),
  );
  expect(await handlers.getPosts({ ...of, query: everyPost, offset: 0, limit: 10 })).toEqual(
    ok({ posts: [], count: 0 }),
  );
});

test('only addresses that were found are opened', async () => {
  const { handlers, opened, instagram } = await serve();
  await handlers.startSignIn(signInForReal);
  expect(await handlers.openProfile({ accountId: overrideId })).toEqual(ok(null));
  expect(await handlers.openHelp({ page: 'meta-dashboard' })).toEqual(ok(null));
  expect(opened).toEqual([`${instagram.origin}/some.one/`, helpAddresses['meta-dashboard']]);
  expect(await handlers.openWebsite({ accountId: overrideId })).toEqual(
    fail({ kind: 'not-found' }),
  );
  expect(await handlers.openProfile({ accountId: demoId })).toEqual(
    fail({ kind: 'unknown-account' }),
  );
  expect(opened).toHaveLength(2);
});
