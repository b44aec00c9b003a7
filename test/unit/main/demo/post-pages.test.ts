import { describe, expect, it } from 'vitest';

import { postIdSchema } from '../../../../preload/contract/ids.ts';
import { bundledAlbum, startDemoUnderTest } from './demo-under-test.ts';

describe('what "open on Instagram" leads to', () => {
  it('is a page of the post, without sign-in, that says it is a demo', async () => {
    const demo = await startDemoUnderTest();
    const post = (await bundledAlbum()).posts.find(
      ({ caption, media }) => media.length > 1 && caption !== null,
    );
    const read = await demo.client.getMedia(await demo.signIn(), postIdSchema.parse(post?.id));
    if (!read.ok) throw new Error(read.error.kind);
    const page = await demo.get(read.value.permalink ?? '');
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('It exists only in Albumen on this computer.');
    expect(html.match(/<figure>/g)).toHaveLength(post?.media.length ?? 0);
    const [, still = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
    expect((await demo.get(still.replaceAll('&amp;', '&'))).status).toBe(200);
  });

  it('is a player for a reel', async () => {
    const demo = await startDemoUnderTest();
    const reel = (await bundledAlbum()).posts.find(({ product }) => product === 'REELS');
    const page = await demo.get(`/reel/${reel?.shortcode ?? ''}/`);
    expect(await page.text()).toContain('<video controls');
  });

  it('is the profile for its name, and nothing else', async () => {
    const demo = await startDemoUnderTest();
    expect(await (await demo.get('/albumen.demo/')).text()).toContain('240 posts');
    const statuses = [];
    for (const path of ['/somebody.else/', '/p/DAAAAAAAAAA/', '/p/', '/', '/p/..%2f..%2f/']) {
      statuses.push((await demo.get(path)).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
});
