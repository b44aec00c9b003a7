import { arch, platform, release } from 'node:os';

/** The system that this runs on, its version and the processor's kind, as reports name it. */
export function systemName(): string {
  return `${platform()} ${release()}, ${arch()}`;
}
