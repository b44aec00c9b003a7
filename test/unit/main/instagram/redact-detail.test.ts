import { describe, expect, it } from 'vitest';

import { redactDetail } from '../../../../main/instagram/redact-detail.ts';

const token = 'IGAAWtest0Zk4nQ2c3dGhpcyBpcyBub3QgYSB0b2tlbg';

describe('redactDetail', () => {
  it.each([
    ['a query string', `GET https://graph.instagram.com/me?access_token=${token}&a=b failed`],
    ['a token in prose', `Malformed access token ${token}`],
    ['a token in JSON', `{"access_token":"${token}"}`],
    ['a token after its name', `access_token=${token}`],
  ])('hides %s', (_, text) => {
    expect(redactDetail(text, [])).not.toContain(token.slice(0, 20));
  });

  it('hides what was sent, however short and however encoded', () => {
    const detail = redactDetail('bad secret s3cr/t, sent as s3cr%2Ft', ['s3cr/t']);
    expect(detail).not.toMatch(/s3cr/);
  });

  it('hides a short secret after its name', () => {
    expect(redactDetail('client_secret=abc&x', [])).toBe('client_secret=…&x');
  });

  it.each([
    ['Error validating access token: Session has expired on Friday'],
    ['HTTP 400, code 190, subcode 463: expired'],
    ['(#10) Requires instagram_business_manage_insights permission'],
    ["Object with ID '17841405822304914' does not exist"],
    ['connect ECONNREFUSED 127.0.0.1:4242'],
  ])('keeps %j', (text) => {
    expect(redactDetail(text, [])).toBe(text);
  });

  it('cuts a page of HTML short', () => {
    expect(redactDetail('<p> word </p>\n'.repeat(500), []).length).toBeLessThanOrEqual(301);
  });
});
