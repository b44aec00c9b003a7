import type { DemoAlbum } from './demo-album.ts';
import { jsonReply } from './demo-http.ts';
import type { DemoReply, DemoRequest } from './demo-http.ts';
import type { DemoTokens } from './demo-tokens.ts';
import { tokenError } from './exchange-endpoints.ts';
import { parseFields, selectFields } from './graph-fields.ts';
import type { GraphNode } from './graph-fields.ts';
import { childOf, postNode, profileNode } from './graph-nodes.ts';
import type { NodeAddresses } from './graph-nodes.ts';
import { graphErrorReply } from './graph-replies.ts';
import type { MediaAddresses } from './media-addresses.ts';

/** Posts on a page, where nothing is asked and at most. */
const usualPage = 25;
const largestPage = 100;

const cursorOf = (id: string): string => Buffer.from(`post:${id}`).toString('base64url');

function idOfCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .replace(/^post:/, '');
}

/** The token of a request: in its header, or, as Meta's pages show it, in its address. */
function tokenOf({ header, query }: DemoRequest): string {
  const bearer = /^Bearer (.+)$/i.exec(header('authorization') ?? '');
  return bearer?.[1] ?? query.get('access_token') ?? '';
}

function unknownField(name: string): DemoReply {
  return graphErrorReply({
    message: `(#100) Tried accessing nonexisting field (${name})`,
    type: 'IGApiException',
    code: 100,
  });
}

function noSuchObject(id: string): DemoReply {
  return graphErrorReply({
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    type: 'IGApiException',
    code: 100,
    subcode: 33,
  });
}

/**
 * Makes the reading side of the Graph API.
 * @returns answers a request by its path without the version; null for a path that is not its own
 */
export function createGraphEndpoints(dependencies: {
  readonly album: DemoAlbum;
  readonly tokens: DemoTokens;
  readonly media: MediaAddresses;
}): (request: DemoRequest, path: string) => DemoReply | null {
  const { album, tokens, media } = dependencies;
  const { profile, posts } = album;
  const places = new Map(posts.map((post, place) => [post.id, place]));

  function answerNode(node: GraphNode, fieldsText: string | null): DemoReply {
    const fields = parseFields(fieldsText ?? 'id');
    if (fields === null) {
      return graphErrorReply({ message: '(#100) Syntax error in fields', code: 100 });
    }
    const selection = selectFields(node, fields);
    return selection.ok ? jsonReply(selection.value) : unknownField(selection.error);
  }

  /** The stretch of posts that `limit`, `after` and `before` name; null for a cursor of no post. */
  function stretchOf(query: URLSearchParams): { start: number; end: number } | null {
    const limit = /^[0-9]{1,9}$/.test(query.get('limit') ?? '')
      ? Math.min(largestPage, Math.max(1, Number(query.get('limit'))))
      : usualPage;
    const after = query.get('after') ?? '';
    const before = query.get('before') ?? '';
    if (after === '' && before === '') return { start: 0, end: limit };
    const place = places.get(idOfCursor(after === '' ? before : after));
    if (place === undefined) return null;
    return after === ''
      ? { start: Math.max(0, place - limit), end: place }
      : { start: place + 1, end: place + 1 + limit };
  }

  function mediaPage(request: DemoRequest, path: string, addresses: NodeAddresses): DemoReply {
    const { query, origin } = request;
    const fields = parseFields(query.get('fields') ?? 'id');
    if (fields === null) {
      return graphErrorReply({ message: '(#100) Syntax error in fields', code: 100 });
    }
    const stretch = stretchOf(query);
    if (stretch === null) return graphErrorReply({ message: '(#100) Invalid cursor', code: 100 });
    const page = posts.slice(stretch.start, stretch.end);
    const data: unknown[] = [];
    for (const post of page) {
      const selection = selectFields(postNode(post, profile.username, addresses), fields);
      if (!selection.ok) return unknownField(selection.error);
      data.push(selection.value);
    }
    const [first] = page;
    const last = page.at(-1);
    if (first === undefined || last === undefined) return jsonReply({ data });
    const pageAddress = (cursor: 'after' | 'before', id: string): string => {
      const url = new URL(path, origin);
      url.search = query.toString();
      // Instagram writes the token into these addresses, whatever way it came.
      url.searchParams.set('access_token', tokenOf(request));
      url.searchParams.delete(cursor === 'after' ? 'before' : 'after');
      url.searchParams.set(cursor, cursorOf(id));
      return url.href;
    };
    return jsonReply({
      data,
      paging: {
        cursors: { before: cursorOf(first.id), after: cursorOf(last.id) },
        ...(stretch.end < posts.length ? { next: pageAddress('after', last.id) } : {}),
        ...(stretch.start > 0 ? { previous: pageAddress('before', first.id) } : {}),
      },
    });
  }

  function node(id: string, addresses: NodeAddresses): GraphNode | null {
    const post = posts[places.get(id) ?? -1];
    return post === undefined
      ? childOf(posts, id, addresses)
      : postNode(post, profile.username, addresses);
  }

  function children(id: string, fieldsText: string | null, addresses: NodeAddresses): DemoReply {
    const fields = parseFields(fieldsText ?? 'id');
    const edge = node(id, addresses)?.['children'];
    if (fields === null || typeof edge !== 'object') return noSuchObject(id);
    const data: unknown[] = [];
    for (const child of edge.nodes) {
      const selection = selectFields(child, fields);
      if (!selection.ok) return unknownField(selection.error);
      data.push(selection.value);
    }
    return jsonReply({ data });
  }

  return (request, path) => {
    const object =
      /^\/(me|[0-9]{1,32})(\/(?:media|children|permissions|insights|comments))?\/?$/.exec(path);
    if (object === null) return null;
    const [, id = '', edge = ''] = object;
    const verdict = tokens.read(tokenOf(request));
    if (verdict.kind !== 'valid') return tokenError(verdict);

    const { method, query, origin } = request;
    const own = id === 'me' || id === profile.userId || id === profile.appScopedId;
    if (method === 'DELETE' && own && edge === '/permissions') {
      tokens.revoke(verdict.token);
      return jsonReply({ success: true });
    }
    if (method !== 'GET' && method !== 'HEAD') {
      return graphErrorReply({
        message: `Unsupported request - method type: ${method.toLowerCase()}`,
        type: 'IGApiException',
        code: 100,
      });
    }
    const addresses: NodeAddresses = {
      file: (name) => media.address(origin, name),
      page: (pagePath) => origin + pagePath,
    };
    if (edge === '/insights' || edge === '/comments') {
      return graphErrorReply({
        message: '(#10) Application does not have permission for this action',
        code: 10,
      });
    }
    if (own && edge === '/media') return mediaPage(request, request.path, addresses);
    if (own && edge === '') {
      return answerNode(profileNode(profile, posts.length, addresses), query.get('fields'));
    }
    if (edge === '/children') return children(id, query.get('fields'), addresses);
    const found = edge === '' ? node(id, addresses) : null;
    return found === null ? noSuchObject(id) : answerNode(found, query.get('fields'));
  };
}
