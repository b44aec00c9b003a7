/** Seconds into a video: its first frame is black more often than not. */
const into = 1;

/**
 * A frame from the beginning of a video.
 * @throws Error where Chromium does not play it
 */
export async function videoFrame(video: Blob): Promise<ImageBitmap> {
  const address = URL.createObjectURL(video);
  const player = document.createElement('video');
  try {
    player.muted = true;
    player.preload = 'auto';
    player.src = address;
    await happens(player, 'loadeddata');
    const { duration } = player;
    if (Number.isFinite(duration) && duration > 0) {
      player.currentTime = Math.min(into, duration / 2);
      await happens(player, 'seeked');
    }
    return await createImageBitmap(player);
  } finally {
    player.removeAttribute('src');
    player.load();
    URL.revokeObjectURL(address);
  }
}

function happens(player: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    player.addEventListener(event, () => resolve(), { once: true });
    player.addEventListener('error', () => reject(new Error('not playable')), { once: true });
  });
}
