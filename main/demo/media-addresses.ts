import type { Clock } from '../clock.ts';
import type { Signer } from './signer.ts';

/** How long an address of a file is good, in milliseconds. Instagram's have ended after 4 to 7 days. */
export const mediaAddressLifetime = 4 * 24 * 3_600_000;

/** Addresses of files that are signed and end, as those of Instagram's delivery network do. */
export interface MediaAddresses {
  /** @param name a file's name below `/media/` */
  address(origin: string, name: string): string;
  /** Whether a request carries a signature that is ours and has not ended. */
  isGood(path: string, query: URLSearchParams): boolean;
}

/** Makes the signing of addresses. */
export function createMediaAddresses(dependencies: {
  readonly signer: Signer;
  readonly clock: Clock;
}): MediaAddresses {
  const { signer, clock } = dependencies;
  return {
    address: (origin, name) => {
      const path = `/media/${name}`;
      // `oe` and `oh` are what Instagram calls the end (seconds, in hexadecimal) and the signature.
      const end = Math.floor((clock.now() + mediaAddressLifetime) / 1000)
        .toString(16)
        .toUpperCase();
      return `${origin}${path}?oe=${end}&oh=${signer.sign('media', `${path} ${end}`)}`;
    },
    isGood: (path, query) => {
      const end = query.get('oe') ?? '';
      return (
        signer.isOwn('media', `${path} ${end}`, query.get('oh') ?? '') &&
        clock.now() < Number.parseInt(end, 16) * 1000
      );
    },
  };
}
