import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * The Subresource Integrity string of a file, SHA-512.
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Refuses a file that is not the one expected.
 * @param {string} path
 * @param {string} expected
 * @throws {Error} naming both sums
 */
export async function verifyIntegrity(path, expected) {
  const actual = await integrityOf(path);
  if (actual !== expected) {
    throw new Error(`The download is not the file expected: ${actual} instead of ${expected}`);
  }
}
