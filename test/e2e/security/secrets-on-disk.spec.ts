import { basename } from 'node:path';

import { expect, test } from '../app/albumen.ts';
import { filesBelow } from '../app/files-below.ts';
import { expectSynced, openDemoSignIn } from '../app/sign-in.ts';

/** An address of a file with the signature that opens it, of the demo's making. */
const signedAddress = /\/media\/[^\s"']+\?oe=[0-9A-F]+&oh=/;

test('no token, code, state or secret is in any file of the profile, the log or the output', async ({
  start,
  profile,
}) => {
  const app = await start();

  // What passes through the sign-in window is written down here, outside of the app.
  const seen: string[] = [];
  const page = await openDemoSignIn(app);
  const authorize = new URL(page.url());
  for (const name of ['state', 'client_id']) {
    const value = authorize.searchParams.get(name);
    if (name === 'state' && value !== null) seen.push(value);
  }
  page.on('request', (request) => {
    const code = URL.canParse(request.url())
      ? new URL(request.url()).searchParams.get('code')
      : null;
    if (code !== null) seen.push(code);
  });
  await page.getByRole('button', { name: 'Allow' }).click();
  await expectSynced(app);
  await app.electron.evaluate(({ session }) => session.defaultSession.flushStorageData());
  // While the library is open, its newest rows stand in the write-ahead log.
  const whileOpen = await filesBelow(profile);
  await app.close();

  expect(seen.length).toBeGreaterThanOrEqual(1);
  const names = whileOpen.map(([path]) => basename(path));
  for (const name of ['library.sqlite', 'library.sqlite-wal', 'media-index.jsonl']) {
    expect(names).toContain(name);
  }
  const haystacks = [
    ...whileOpen,
    ...(await filesBelow(profile)),
    ['output', Buffer.from(app.output())] as const,
  ];
  expect(haystacks.length).toBeGreaterThan(5);
  for (const [path, bytes] of haystacks) {
    for (const secret of seen) expect(bytes.includes(secret), `${path} holds a secret`).toBe(false);
    const text = bytes.toString('latin1');
    expect(text, path).not.toMatch(/access_token=|client_secret=|Bearer [A-Za-z0-9]/);
    expect(text, path).not.toMatch(/IGAA[A-Za-z0-9_-]{20,}/);
    // An address with which a file can be fetched is as good as the file.
    expect(text, path).not.toMatch(signedAddress);
  }
});
