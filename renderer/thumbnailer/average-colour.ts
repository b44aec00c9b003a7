/** What a picture without a single visible pixel is given. */
const invisible = '#808080';

/**
 * The average of RGBA pixels as `#rrggbb`. What is half transparent counts half.
 * @param pixels four bytes each, not premultiplied
 */
export function averageColour(pixels: Uint8ClampedArray): string {
  const sums = [0, 0, 0];
  let weight = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    weight += alpha;
    for (const channel of [0, 1, 2]) {
      sums[channel] = (sums[channel] ?? 0) + (pixels[at + channel] ?? 0) * alpha;
    }
  }
  if (weight === 0) return invisible;
  const hex = sums.map((sum) =>
    Math.round(sum / weight)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
