import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { describe, expect, it } from 'vitest';

// A class that a stylesheet does not have is `undefined` at run time, and an element without a
// look: neither the compiler nor the page complains.

const renderer = join(import.meta.dirname, '../../../../renderer');

const filesEnding = (end: string): readonly string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => join(renderer, path));

interface Uses {
  readonly classes: Set<string>;
  /** Whether a class is asked for by a name that only running tells. */
  isByVariable: boolean;
}

/** What each stylesheet is asked for, by its path. */
function findUses(): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const file of filesEnding('.tsx')) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = '', path = ''] of text.matchAll(
      /import (\w+) from '([^']+\.module\.css)'/g,
    )) {
      const sheet = join(dirname(file), path);
      const of = uses.get(sheet) ?? { classes: new Set(), isByVariable: false };
      uses.set(sheet, of);
      for (const [, used] of text.matchAll(new RegExp(`\\b${name}\\[(?:'([^']+)'\\])?`, 'g'))) {
        if (used === undefined) of.isByVariable = true;
        else of.classes.add(used);
      }
    }
  }
  return uses;
}

/** The classes that a stylesheet has rules for. */
function findClasses(sheet: string): ReadonlySet<string> {
  const rules = readFileSync(sheet, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors = rules.replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
}

const uses = findUses();
const sheets = filesEnding('.module.css').map((path) => ({ path, name: relative(renderer, path) }));

describe('the stylesheets', () => {
  it('are found, and so are their uses', () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(uses.size).toBe(sheets.length);
  });

  it.each(sheets)('$name has every class that is asked of it', ({ path }) => {
    const classes = findClasses(path);
    expect([...(uses.get(path)?.classes ?? [])].filter((name) => !classes.has(name))).toEqual([]);
  });

  it.each(sheets.filter(({ path }) => uses.get(path)?.isByVariable === false))(
    '$name has no class that nothing asks for',
    ({ path }) => {
      const asked = uses.get(path)?.classes;
      expect([...findClasses(path)].filter((name) => asked?.has(name) !== true)).toEqual([]);
    },
  );
});
