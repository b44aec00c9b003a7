import { expect, test } from '../app/albumen.ts';
import { filesBelow } from '../app/files-below.ts';
import { gallery, openDemoSignIn } from '../app/sign-in.ts';

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
  await expect(gallery(app).getByRole('gridcell').first()).toBeVisible();
  await app.electron.evaluate(({ session }) => session.defaultSession.flushStorageData());
  await app.close();

  expect(seen.length).toBeGreaterThanOrEqual(1);
  const haystacks = [
    ...(await filesBelow(profile)),
    ['output', Buffer.from(app.output())] as const,
  ];
  expect(haystacks.length).toBeGreaterThan(5);
  for (const [path, bytes] of haystacks) {
    for (const secret of seen) expect(bytes.includes(secret), `${path} holds a secret`).toBe(false);
    const text = bytes.toString('latin1');
    expect(text, path).not.toMatch(/access_token=|client_secret=|Bearer [A-Za-z0-9]/);
    expect(text, path).not.toMatch(/IGAA[A-Za-z0-9_-]{20,}/);
  }
});
