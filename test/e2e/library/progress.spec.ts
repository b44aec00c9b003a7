import { misbehave } from '../../faults/misbehaviour.ts';
import { decide, expectNotice, openSignIn, signIn } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/instagram.ts';
import { expectAllPosts, filesSent } from '../app/library.ts';
import { rateLimitNotice } from '../app/notices.ts';
import { expectPosts, expectSynced, gallery, syncLine } from '../app/sign-in.ts';

test('progress is determinate and moves; a pause holds everything, and going on ends it', async ({
  startOnline,
  instagram,
}) => {
  instagram.setAlbum(someOf(16));
  instagram.setFaults({ at: 'file', does: misbehave.slow(1200) });
  const app = await startOnline();
  await signIn(app);
  const line = syncLine(app);
  const bar = line.getByRole('progressbar');
  await expect(line).toContainText(/Saving pictures and videos: [\d,]+ of [\d,]+ files, /);
  const share = async (): Promise<number> => Number(await bar.getAttribute('value'));
  // Looked at often: on a busy computer a second later everything may be here.
  const often = { intervals: [100] };
  await expect.poll(share, often).toBeGreaterThan(0);
  const early = await share();
  await expect.poll(share, often).toBeGreaterThan(early);
  expect(await share()).toBeLessThan(1);

  await line.getByRole('button', { name: 'Pause' }).click();
  await expect(line).toContainText(/Paused: [\d,]+ of [\d,]+ files, .* are here/);
  // What is under way ends, within two seconds; then nothing more is asked for.
  let counts: readonly number[] = [];
  await expect
    .poll(
      () => {
        counts = [...counts, filesSent(instagram).length].slice(-10);
        return counts.length === 10 && new Set(counts).size === 1;
      },
      { intervals: [200] },
    )
    .toBe(true);
  await expect(line).toContainText('Paused');

  await line.getByRole('button', { name: 'Resume' }).click();
  instagram.setFaults();
  await expectSynced(app);
  await expect(bar).toHaveCount(0);
  await expectAllPosts(app, 16);
  expect(new Set(filesSent(instagram)).size).toBe(filesSent(instagram).length);
});

test('a limit of calls in the middle: how long, and what is here, which can be looked at', async ({
  startOnline,
  instagram,
}) => {
  // The second of three pages.
  instagram.setFaults({ at: 'posts', does: misbehave.rateLimited(12), after: 1 });
  const app = await startOnline();
  await decide(await openSignIn(app), 'Allow');
  await expect(syncLine(app)).toContainText(
    'Instagram asks us to wait 12 minutes; 100 of 240 posts are here',
  );
  await expectNotice(app, rateLimitNotice(12));
  await expectPosts(app);
  await gallery(app).getByRole('gridcell').first().click();
  await expect(app.window.getByRole('dialog').getByRole('img').first()).toBeVisible();
});
