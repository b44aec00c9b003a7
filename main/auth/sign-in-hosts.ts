import type { InstagramOrigins } from '../instagram/instagram-types.ts';

/** What becomes of an address that the sign-in window's main frame is to load. */
export type HostDecision =
  | 'load'
  /** A website that sign-in does not need: the person may open it in the browser. */
  | 'offer-browser'
  /** No website at all, such as `javascript:` or an app's own scheme. */
  | 'refuse';

/**
 * Signing in happens on Instagram's own pages; Meta's Accounts Center and Facebook take over for
 * checks ("confirm it is you").
 */
const domains = ['instagram.com', 'facebook.com', 'meta.com'];

/** Whether an origin is a server of this computer, spelled as the demo and the override spell it. */
function isLoopback(origin: string): boolean {
  return /^http:\/\/127\.0\.0\.1:[0-9]{1,5}$/.test(origin);
}

/**
 * Decides by scheme, host and port. With the real Instagram: https on Meta's domains. With one on
 * loopback (the demo, a development override): that origin, and no other.
 */
export function decideHost(address: string, origins: InstagramOrigins): HostDecision {
  if (!URL.canParse(address)) return 'refuse';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'refuse';
  if (url.username !== '' || url.password !== '') return 'refuse';
  if (isLoopback(origins.www)) return url.origin === origins.www ? 'load' : 'offer-browser';
  const ofMeta = domains.some((name) => url.hostname === name || url.hostname.endsWith(`.${name}`));
  return url.protocol === 'https:' && url.port === '' && ofMeta ? 'load' : 'offer-browser';
}

/**
 * Whether a page is where Instagram has left people after a check instead of redirecting them: its
 * home page, or the offer to save the login.
 */
export function isChallengeLanding(address: string, origins: InstagramOrigins): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin === origins.www && (pathname === '/' || pathname === '/accounts/onetap/');
}
