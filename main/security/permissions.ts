import type { Session } from 'electron';

/**
 * Every permission that is not refused, with its reason. Names that Chromium adds later are
 * refused as well, because only these are looked up.
 */
export const allowedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'the Copy buttons: of the redirect URI, and of a Best Nine',
  fullscreen: 'the full-screen button of a video',
};

/** Who asks for what. */
export interface PermissionRequest {
  readonly permission: string;
  /** Origin or address of the page that asks. */
  readonly origin: string;
}

/** Whether a page gets a permission: only Albumen's own, and only those of the table. */
export function isAllowed({ permission, origin }: PermissionRequest): boolean {
  if (!Object.hasOwn(allowedPermissions, permission) || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  return protocol === 'app:' && host === 'albumen';
}

/** Sets every handler through which a session can hand out a permission. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isAllowed({ permission, origin: details.requestingUrl }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowed({ permission, origin }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}
