import type { InstagramOrigins } from './instagram-types.ts';

/** The real Instagram. */
export const instagramOrigins: InstagramOrigins = {
  www: 'https://www.instagram.com',
  api: 'https://api.instagram.com',
  graph: 'https://graph.instagram.com',
};

/** One server that stands for all three hosts, with the same paths (the demo, a development override). */
export function singleOrigin(origin: string): InstagramOrigins {
  return { www: origin, api: origin, graph: origin };
}
