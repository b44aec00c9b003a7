import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';

/** A field that was asked for, with the fields of its edge where it has one. */
export interface FieldRequest {
  readonly name: string;
  readonly nested: readonly FieldRequest[] | null;
}

/** The nodes behind a field, such as a carousel's children. */
export interface Edge {
  readonly nodes: readonly GraphNode[];
}

/** A node's fields by name: all that exist, undefined where there is nothing to answer. */
export type GraphNode = Readonly<Record<string, string | number | boolean | Edge | undefined>>;

/** Reads `id,caption,children{id,media_type}`; null when it is not written like that. */
export function parseFields(text: string): readonly FieldRequest[] | null {
  let at = 0;
  function list(depth: number): readonly FieldRequest[] | null {
    const fields: FieldRequest[] = [];
    for (;;) {
      const name = /^\s*([a-z_]+)\s*/.exec(text.slice(at, at + 100));
      if (name?.[1] === undefined) return null;
      at += name[0].length;
      let nested: readonly FieldRequest[] | null = null;
      if (text[at] === '{') {
        at += 1;
        nested = depth > 2 ? null : list(depth + 1);
        if (nested === null || text[at] !== '}') return null;
        at += 1;
      }
      fields.push({ name: name[1], nested });
      if (text[at] !== ',') return fields;
      at += 1;
    }
  }
  const fields = list(0);
  return fields !== null && at === text.length ? fields : null;
}

type Selection = Readonly<Record<string, unknown>>;

/**
 * A node with the fields that were asked for, and its id. What is empty is left out, as Instagram
 * does; a field that does not exist fails the whole.
 * @returns the name of the field that does not exist
 */
export function selectFields(
  node: GraphNode,
  fields: readonly FieldRequest[],
): Result<Selection, string> {
  const selected: Record<string, unknown> = {};
  for (const { name, nested } of fields) {
    if (!Object.hasOwn(node, name)) return fail(name);
    const value = node[name];
    if (typeof value !== 'object') {
      if (value !== undefined) selected[name] = value;
      continue;
    }
    const data: Selection[] = [];
    for (const child of value.nodes) {
      const part = selectFields(child, nested ?? [{ name: 'id', nested: null }]);
      if (!part.ok) return part;
      data.push(part.value);
    }
    selected[name] = { data };
  }
  return ok({ ...selected, id: node['id'] });
}
