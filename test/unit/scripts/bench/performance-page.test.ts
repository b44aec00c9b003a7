import { expect, test } from 'vitest';

import { machine, sectionIn, withSection } from '../../../../scripts/bench/performance-page.mjs';

test('the first section comes after an introduction', () => {
  expect(withSection('', 'Start', 'ratio 1.2')).toMatch(
    /^# Performance\n\n[^#]+\n\n## Start\n\nratio 1.2\n$/,
  );
});

test('a new section goes to the end, a known one keeps its place', () => {
  const page = withSection(withSection('', 'Start', 'one'), 'Gallery', 'two');
  expect(withSection(page, 'Start', 'three')).toBe(page.replace('one', 'three'));
});

test('writing the same twice changes nothing', () => {
  const page = withSection('', 'Start', '| a |\n| - |');
  expect(withSection(page, 'Start', '| a |\n| - |')).toBe(page);
});

test('a section is read without its heading', () => {
  const page = withSection(withSection('', 'Start', 'one'), 'Gallery', 'two');
  expect(sectionIn(page, 'Gallery')).toBe('two');
  expect(sectionIn(page, 'Gall')).toBe('');
  expect(sectionIn('', 'Gallery')).toBe('');
});

test('a machine is named by its processor', () => {
  const processor = {
    model: ' Fast 9 ',
    speed: 0,
    times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
  };
  expect(machine([processor, processor])).toBe(`Fast 9, 2 cores, ${process.platform}`);
  expect(machine([])).toBe(`unknown processor, 0 cores, ${process.platform}`);
});
