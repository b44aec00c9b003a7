/**
 * Tells a person what takes long. On stderr, so that stdout stays what a command answers.
 * @param {string} line
 */
export function announce(line) {
  process.stderr.write(`albumen: ${line}\n`);
}
