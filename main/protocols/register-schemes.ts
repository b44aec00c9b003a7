import type { Protocol } from 'electron';

import { mediaScheme } from '../../preload/contract/media-address.ts';

/** Makes `app:` and `media:` proper schemes. Must run before the app is ready. */
export function registerSchemes(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    // Without `stream` a video could not be played from a range; without `corsEnabled` a canvas
    // that a picture was drawn on could not be read. The page may still not fetch it: the policy
    // says `default-src 'none'`.
    {
      scheme: mediaScheme,
      privileges: { standard: true, secure: true, stream: true, corsEnabled: true },
    },
  ]);
}
