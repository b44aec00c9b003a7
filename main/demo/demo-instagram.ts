import type { Clock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import type { PictureSource } from './demo-album.ts';
import { createDemoHandler } from './demo-handler.ts';
import type { DemoSecrets } from './demo-secrets.ts';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { createStillReader } from './still-reader.ts';
import type { CutPicture } from './still-reader.ts';

/** The demo account's Instagram, running. */
export type DemoInstagram = LoopbackServer;

/**
 * Starts the demo account's Instagram on 127.0.0.1, on a port that the system chooses.
 * @throws Error when the port or the committed pictures cannot be had
 */
export async function startDemoInstagram(dependencies: {
  readonly secrets: DemoSecrets;
  /** Character for character as the app sends it. */
  readonly redirectUri: string;
  readonly pictures: PictureSource;
  readonly cutPicture: CutPicture;
  readonly clock: Clock;
  readonly log: Logger;
}): Promise<DemoInstagram> {
  const { secrets, redirectUri, pictures, cutPicture, clock, log } = dependencies;
  const album = await pictures.load(secrets.madeAt);
  const stills = createStillReader(cutPicture);
  const handler = createDemoHandler({ secrets, redirectUri, album, stills, clock });
  const server = await serveOnLoopback(handler, (error) => {
    log.error('The demo could not answer', {
      reason: error instanceof Error ? error.message : 'unknown',
    });
  });
  log.info('The demo started', { posts: album.posts.length });
  return server;
}
