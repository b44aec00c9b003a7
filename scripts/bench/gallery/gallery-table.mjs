/** @typedef {import('../../../test/bench/gallery/figure.ts').Figure} Figure */

const head = [
  '| row | against | Albumen | the other | ratio | aim | runs | measured |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
];

/**
 * @param {Figure} figure
 * @param {string} day
 */
function lineOf({ row, against, ours, theirs, ratio, aim, runs }, day) {
  const shown = ratio === null ? '–' : ratio.toFixed(2);
  return `| ${[row, against, ours, theirs, shown, aim, runs, day].join(' | ')} |`;
}

/** The row's name. @param {string} line */
const nameOf = (line) => line.split(' | ', 1)[0];

/**
 * @param {readonly Figure[]} figures
 * @param {string} day when they were measured
 */
export function tableOf(figures, day) {
  return [...head, ...figures.map((figure) => lineOf(figure, day))].join('\n');
}

/**
 * A table with lines measured anew in their places; new rows go to its end, others stay.
 * @param {string} before what held the table so far; anything but its lines is left out
 * @param {readonly Figure[]} figures
 * @param {string} day when they were measured
 */
export function mergedTable(before, figures, day) {
  const lines = before.split('\n').filter((line) => line.startsWith('| ') && !head.includes(line));
  for (const figure of figures) {
    const line = lineOf(figure, day);
    const known = lines.findIndex((other) => nameOf(other) === nameOf(line));
    if (known < 0) lines.push(line);
    else lines[known] = line;
  }
  return [...head, ...lines].join('\n');
}
