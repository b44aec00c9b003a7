import { announce } from './announce.mjs';

/**
 * Says every so often that something that takes long is still going on.
 * @template Value
 * @param {string} what as in "still … "
 * @param {() => Promise<Value>} work
 * @param {number} [every] milliseconds
 * @returns {Promise<Value>}
 */
export async function withPatience(what, work, every = 15_000) {
  const start = performance.now();
  const timer = setInterval(
    () => announce(`still ${what}: ${Math.round((performance.now() - start) / 1000)} s …`),
    every,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
