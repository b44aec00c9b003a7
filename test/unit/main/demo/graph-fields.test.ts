import { describe, expect, it } from 'vitest';

import { parseFields, selectFields } from '../../../../main/demo/graph-fields.ts';
import type { GraphNode } from '../../../../main/demo/graph-fields.ts';

const field = (name: string, nested: ReturnType<typeof parseFields> = null) => ({ name, nested });

describe('parseFields', () => {
  it.each([
    ['id', [field('id')]],
    ['id,caption', [field('id'), field('caption')]],
    [' id , caption ', [field('id'), field('caption')]],
    [
      'id,children{id,media_type}',
      [field('id'), field('children', [field('id'), field('media_type')])],
    ],
    ['children{id},id', [field('children', [field('id')]), field('id')]],
  ])('reads %s', (text, fields) => {
    expect(parseFields(text)).toEqual(fields);
  });

  it.each([
    '',
    ',',
    'id,',
    ',id',
    'id caption',
    'children{}',
    'children{id',
    'children{id}}',
    'children{id}more',
    'id;caption',
    'ID',
    'a{b{c{d{e}}}}',
    '{'.repeat(50_000),
    'a{'.repeat(50_000),
  ])('is null for what is not written like that (%#)', (text) => {
    expect(parseFields(text)).toBeNull();
  });
});

describe('selectFields', () => {
  const node: GraphNode = {
    id: '1',
    caption: undefined,
    likes: 0,
    children: { nodes: [{ id: '2', media_type: 'IMAGE' }] },
  };
  const select = (text: string): unknown => selectFields(node, parseFields(text) ?? []);

  it.each([
    ['id', { id: '1' }],
    ['likes', { id: '1', likes: 0 }],
    ['caption', { id: '1' }],
    ['children', { id: '1', children: { data: [{ id: '2' }] } }],
    ['children{media_type}', { id: '1', children: { data: [{ id: '2', media_type: 'IMAGE' }] } }],
  ])('answers %s', (text, value) => {
    expect(select(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['id,colour', 'colour'],
    ['children{colour}', 'colour'],
    ['constructor', 'constructor'],
    ['children{to_string}', 'to_string'],
  ])('fails as a whole for %s', (text, name) => {
    expect(select(text)).toEqual({ ok: false, error: name });
  });
});
