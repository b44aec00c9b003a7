import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { misbehave } from '../../faults/misbehaviour.ts';
import { decide, expectSignedIn, openSignIn } from '../app/attempt.ts';
import { expect, test as base } from '../app/instagram.ts';

/** Somebody who listens where the redirect URI leads, and counts who comes. */
interface Listener {
  readonly port: number;
  callers(): number;
}

const test = base.extend<{ readonly listener: Listener }>({
  listener: async ({}, use) => {
    let callers = 0;
    const server = createServer((socket) => {
      callers += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    // Listening on a port, not on a pipe.
    const { port } = server.address() as AddressInfo;
    await use({ port, callers: () => callers });
    server.close();
  },
  redirectUri: async ({ listener }, use) => {
    await use(`https://127.0.0.1:${String(listener.port)}/callback`);
  },
});

test('the callback is caught before anybody is asked for it; one in a frame counts for nothing', async ({
  startOnline,
  instagram,
  listener,
  redirectUri,
}) => {
  const app = await startOnline();
  // The right state, which no frame should know, and a code that only this frame has.
  instagram.setFaults({
    at: 'authorize-page',
    times: 1,
    does: misbehave.page(({ query }) => {
      const callback = new URL(redirectUri);
      callback.searchParams.set('code', 'code-of-a-frame');
      callback.searchParams.set('state', query.get('state') ?? '');
      const source = callback.href.replaceAll('&', '&amp;');
      return `<!doctype html><html lang="en"><title>Frames</title><h1>Frames</h1><iframe src="${source}"></iframe>`;
    }),
  });
  const page = await openSignIn(app);
  // Waits for the frame too, whichever way its load ends.
  await page.waitForLoadState('load');
  await expect(page.getByRole('heading', { name: 'Frames' })).toBeVisible();
  expect(listener.callers()).toBe(0);

  await page.reload();
  await decide(page, 'Allow');
  await expectSignedIn(app);
  expect(listener.callers()).toBe(0);
  const exchanges = instagram.requestsFor('exchange');
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]?.form?.get('code')).not.toBe('code-of-a-frame');
});
