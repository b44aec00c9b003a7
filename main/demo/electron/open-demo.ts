import type { Clock } from '../../clock.ts';
import { defaultRedirectUri } from '../../../preload/contract/meta-app-input.ts';
import type { Logger } from '../../log/logger.ts';
import { createBundledPictures } from '../bundled-pictures.ts';
import { startDemoInstagram } from '../demo-instagram.ts';
import type { DemoInstagram } from '../demo-instagram.ts';
import type { DemoSecrets } from '../demo-secrets.ts';
import { createOwnPictures } from '../own-pictures.ts';
import { cutWithNativeImage } from './native-image-crop.ts';

/**
 * Starts the demo's Instagram with its pictures, as the app has it. Loaded when somebody asks for
 * the demo, for the first screen need not wait for a server, its captions and an EXIF reader.
 */
export function openDemoInstagram(options: {
  readonly secrets: DemoSecrets;
  /** The pictures that came with the app. */
  readonly bundled: string;
  /** A folder of photographs to serve instead. */
  readonly own: string | null;
  readonly clock: Clock;
  readonly log: Logger;
}): Promise<DemoInstagram> {
  const { secrets, bundled, own, clock, log } = options;
  return startDemoInstagram({
    secrets,
    redirectUri: defaultRedirectUri,
    pictures:
      own === null
        ? createBundledPictures({ folder: bundled })
        : createOwnPictures({ folder: own, log }),
    cutPicture: cutWithNativeImage,
    clock,
    log,
  });
}
