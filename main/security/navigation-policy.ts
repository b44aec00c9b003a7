/** What a page is asking for. */
export interface NavigationRequest {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Albumen's page stays where it is; the only navigation it may make is to itself (a reload). */
export function mayNavigate({ url, isMainFrame }: NavigationRequest): boolean {
  if (!isMainFrame || !URL.canParse(url)) return false;
  const { protocol, host, pathname, username, password } = new URL(url);
  return (
    protocol === 'app:' &&
    host === 'albumen' &&
    (pathname === '/' || pathname === '/index.html') &&
    username === '' &&
    password === ''
  );
}
