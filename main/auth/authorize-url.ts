import type { InstagramOrigins } from '../instagram/instagram-types.ts';

/** All that Albumen asks for; refreshing a token needs it too. */
export const scope = 'instagram_business_basic';

/**
 * The address of Instagram's authorize page, with exactly the parameters that "Instagram API with
 * Instagram Login" documents. No PKCE: its parameters are dropped there, and a verifier is then
 * refused at the exchange.
 */
export function authorizeUrl(input: {
  readonly origins: InstagramOrigins;
  readonly appId: string;
  /** Character for character as registered. */
  readonly redirectUri: string;
  readonly state: string;
  /** Ask who it is even where cookies know: for adding or switching an account. */
  readonly forceReauth: boolean;
}): string {
  const url = new URL('/oauth/authorize', input.origins.www);
  url.search = new URLSearchParams({
    client_id: input.appId,
    redirect_uri: input.redirectUri,
    response_type: 'code',
    scope,
    state: input.state,
    // Facebook refuses to sign anybody in inside an embedded window.
    enable_fb_login: 'false',
    ...(input.forceReauth ? { force_reauth: 'true' } : {}),
  }).toString();
  return url.href;
}
