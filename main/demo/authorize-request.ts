/** Why the authorize page does not ask anything: the words that Instagram's own page shows. */
export type AuthorizeProblem =
  'Invalid platform app' | 'Invalid redirect_uri' | 'Invalid scope' | 'Invalid response_type';

/** What a person is asked to allow. */
export interface AuthorizeRequest {
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scopes: readonly string[];
}

/** What an app must ask for. */
export const basicScope = 'instagram_business_basic';
export const insightsScope = 'instagram_business_manage_insights';
export const commentsScope = 'instagram_business_manage_comments';

const knownScopes: ReadonlySet<string> = new Set([
  basicScope,
  insightsScope,
  commentsScope,
  'instagram_business_manage_messages',
  'instagram_business_content_publish',
]);

/** Reads the parameters of `/oauth/authorize`. */
export function readAuthorizeRequest(
  query: URLSearchParams,
  registered: { readonly appId: string; readonly redirectUri: string },
):
  | { readonly ok: true; readonly value: AuthorizeRequest }
  | { readonly ok: false; readonly error: AuthorizeProblem } {
  if (query.get('client_id') !== registered.appId) {
    return { ok: false, error: 'Invalid platform app' };
  }
  if (query.get('redirect_uri') !== registered.redirectUri) {
    return { ok: false, error: 'Invalid redirect_uri' };
  }
  if (query.get('response_type') !== 'code') return { ok: false, error: 'Invalid response_type' };
  const scopes = (query.get('scope') ?? '').split(',').map((scope) => scope.trim());
  if (!scopes.includes(basicScope) || !scopes.every((scope) => knownScopes.has(scope))) {
    return { ok: false, error: 'Invalid scope' };
  }
  const { redirectUri } = registered;
  return { ok: true, value: { redirectUri, state: query.get('state'), scopes } };
}
