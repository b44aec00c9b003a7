import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { root } from '../build-app.mjs';

const page = join(root, 'docs', 'performance.md');
const opening = `# Performance

Figures of the last run of each benchmark, written here by the benchmark itself. What counts are the
ratios: both sides of each are measured in the same run, taking turns.
`;

/**
 * The machine that figures come from, without its name.
 * @param {readonly import('node:os').CpuInfo[]} processors
 */
export function machine(processors = cpus()) {
  const model = processors[0]?.model.trim();
  return `${model === undefined || model === '' ? 'unknown processor' : model}, ${processors.length} cores, ${process.platform}`;
}

/**
 * Puts a section in its place in a page, or at the page's end.
 * @param {string} text the page so far; empty where there is none
 * @param {string} heading
 * @param {string} body
 */
export function withSection(text, heading, body) {
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const [start = '', ...others] = (text === '' ? opening : text).split(/\n(?=## )/);
  const index = others.findIndex((other) => other.startsWith(`## ${heading}\n`));
  const sections = index < 0 ? [...others, section] : others.with(index, section);
  return `${[start, ...sections].map((part) => part.trim()).join('\n\n')}\n`;
}

/**
 * What a section of a page holds; empty where there is none.
 * @param {string} text
 * @param {string} heading
 */
export function sectionIn(text, heading) {
  const opening = `## ${heading}\n`;
  const section = text.split(/\n(?=## )/).find((other) => other.startsWith(opening));
  return section?.slice(opening.length).trim() ?? '';
}

/**
 * Writes a benchmark's figures into docs/performance.md.
 * @param {string} heading
 * @param {string | ((before: string) => string)} body the section, or how to make it of what it was
 */
export async function keepFigures(heading, body) {
  const text = await readFile(page, 'utf8').catch(() => '');
  const section = typeof body === 'string' ? body : body(sectionIn(text, heading));
  await writeFile(page, withSection(text, heading, section));
}
