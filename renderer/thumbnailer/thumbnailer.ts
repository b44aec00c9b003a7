import { thumbnailerChannel } from '../../preload/contract/thumbnailer.ts';
import type { ThumbnailReply, ThumbnailRequest } from '../../preload/contract/thumbnailer.ts';
import { videoFrame } from './video-frame.ts';
import type { WorkerTask } from './worker-messages.ts';
// oxlint-disable-next-line import/default -- Vite answers with the address of the built worker
import workerAddress from './worker.ts?worker&url';

/** Not among TypeScript's types of the page. What it makes is taken where an address is. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** The page's policy lets a worker begin from a trusted address only: this one, which Vite wrote. */
function startWorker(): Worker {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: TrustedTypes };
  const policy = trustedTypes.createPolicy('thumbnailer', { createScriptURL: () => workerAddress });
  return new Worker(policy.createScriptURL(workerAddress));
}

function serve(port: MessagePort): void {
  const worker = startWorker();
  const reply = (message: ThumbnailReply): void => port.postMessage(message);

  async function pass({ id, bytes, mime, box, longestSide }: ThumbnailRequest): Promise<void> {
    const blob = new Blob([bytes], { type: mime });
    const isVideo = mime.startsWith('video/');
    const source = isVideo ? await videoFrame(blob) : blob;
    const task: WorkerTask = { id, source, box, longestSide };
    worker.postMessage(task, source instanceof ImageBitmap ? [source] : []);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<ThumbnailReply>) => reply(data));
  port.addEventListener('message', ({ data }: MessageEvent<ThumbnailRequest>) => {
    pass(data).catch((error: unknown) =>
      reply({
        id: data.id,
        made: false,
        detail: error instanceof Error ? error.message : 'error',
      }),
    );
  });
  port.start();
}

window.addEventListener('message', ({ data, source, ports }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (source === window && data === thumbnailerChannel && port !== undefined) serve(port);
});
