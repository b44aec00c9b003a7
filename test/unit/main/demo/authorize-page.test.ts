import { describe, expect, it } from 'vitest';

import { createDemoSecrets } from '../../../../main/demo/demo-secrets.ts';
import { createSigner } from '../../../../main/demo/signer.ts';
import { consentIn, hour, redirectUri, startDemoUnderTest } from './demo-under-test.ts';

describe('the authorize page', () => {
  it('says that it is a demo and no Instagram, and offers Allow and Cancel', async () => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage();
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toMatch(/<strong class="badge">Demo<\/strong>/);
    expect(html).toContain('This is not Instagram.');
    expect(html).toMatch(/<button[^>]* value="allow">Allow<\/button>/);
    expect(html).toMatch(/<button[^>]* value="cancel">Cancel<\/button>/);
    expect(html).toContain('albumen.demo');
  });

  it('runs no script, loads nothing foreign, and may lead only to itself and the callback', async () => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage();
    const policy = page.headers.get('content-security-policy')?.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' https://localhost");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await page.text()).not.toMatch(/<script/i);
  });

  it.each([
    ['client_id', '1234567890123456', 'Invalid platform app'],
    ['redirect_uri', `${redirectUri}/`, 'Invalid redirect_uri'],
    ['redirect_uri', 'https://example.com/', 'Invalid redirect_uri'],
    ['scope', '', 'Invalid scope'],
    ['scope', 'user_profile,user_media', 'Invalid scope'],
    ['scope', 'instagram_business_manage_insights', 'Invalid scope'],
    ['scope', 'instagram_business_basic,everything', 'Invalid scope'],
    ['response_type', 'token', 'Invalid response_type'],
  ])('shows what is wrong with %s=%s, and redirects nowhere', async (name, value, words) => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage({ [name]: value });
    expect(page.status).toBe(400);
    expect(page.headers.get('location')).toBeNull();
    const html = await page.text();
    expect(html).toContain(words);
    expect(html).not.toMatch(/<form|<button/);
  });

  it('escapes what it takes from the address', async () => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage({ state: '"><script>alert(1)</script>' });
    expect(await page.text()).not.toContain('<script');
  });
});

describe('the answer', () => {
  it('leads to the callback with a code, the state and `#_` for Allow', async () => {
    const demo = await startDemoUnderTest();
    const state = 'a state & more=1 #é';
    const url = await demo.decide('allow', { state });
    expect(url.origin + url.pathname).toBe(redirectUri);
    expect([...url.searchParams.keys()].toSorted()).toEqual(['code', 'state']);
    expect(url.searchParams.get('state')).toBe(state);
    expect(url.hash).toBe('#_');
  });

  it('leads there with the refusal and the state for Cancel', async () => {
    const demo = await startDemoUnderTest();
    const url = await demo.decide('cancel');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      error: 'access_denied',
      error_reason: 'user_denied',
      error_description: 'The user denied your request',
      state: 'a-state',
    });
  });

  it('is taken only from a form of its own, within an hour', async () => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage();
    const consent = consentIn(await page.text());
    const { signingKey } = createDemoSecrets({ now: () => 0 });
    const value = { state: null, scopes: ['instagram_business_basic'], expiresAt: Infinity };
    const foreign = createSigner(signingKey).seal('consent', value);
    const tampered = `${consent.slice(0, 20)}A${consent.slice(21)}`;
    const answers: readonly Readonly<Record<string, string>>[] = [
      { decision: 'allow' },
      { consent: '', decision: 'allow' },
      { consent: foreign, decision: 'allow' },
      { consent: tampered, decision: 'allow' },
      { consent },
      { consent, decision: 'maybe' },
    ];
    for (const form of answers) {
      const refused = await demo.postForm('/oauth/authorize', form);
      expect([refused.status, refused.headers.get('location')]).toEqual([400, null]);
    }
    demo.pass(hour);
    const late = await demo.postForm('/oauth/authorize', { consent, decision: 'allow' });
    expect([late.status, late.headers.get('location')]).toEqual([400, null]);
  });

  it('is not taken from an address', async () => {
    const demo = await startDemoUnderTest();
    const page = await demo.openAuthorizePage();
    const query = new URLSearchParams({ consent: consentIn(await page.text()), decision: 'allow' });
    const answer = await demo.postForm(`/oauth/authorize?${query.toString()}`, {});
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });
});
