import { createServer } from 'node:http';

/**
 * A program of its own that stands for Instagram: `node post-server.mjs POSTS LATENCY`. It hands
 * out posts, one picture of 200 kB each, and answers every page after LATENCY milliseconds. It
 * prints its origin.
 */
const posts = Number(process.argv[2]);
const latency = Number(process.argv[3]);
const pageSize = 100;
const newest = Date.UTC(2026, 10, 22);
const words = [
  'morning',
  'light',
  'over',
  'the',
  'old',
  'harbour',
  'with',
  'coffee',
  'and',
  'rain',
];

const idOf = (index: number): string => String(17_900_000_000_000_000n + BigInt(posts - index));

function postAt(index: number, origin: string): object {
  const caption = Array.from({ length: 25 }, (_, word) => words[(index * 7 + word * 3) % 10]);
  return {
    id: idOf(index),
    caption: `${caption.join(' ')} #place${String(index % 200)} #year${String(index % 9)} @friend${String(index % 50)}`,
    media_type: 'IMAGE',
    media_product_type: 'FEED',
    media_url: `${origin}/media/${String(index)}.png?oe=6900AABB&oh=${'x'.repeat(43)}`,
    permalink: `${origin}/p/D${String(index).padStart(10, '0')}/`,
    timestamp: new Date(newest - index * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+0000'),
    username: 'some.one',
    like_count: index % 1000,
    comments_count: index % 40,
    shortcode: `D${String(index).padStart(10, '0')}`,
    alt_text: index % 3 === 0 ? 'A quiet harbour in the morning' : undefined,
  };
}

function pageAt(start: number, origin: string): string {
  const end = Math.min(posts, start + pageSize);
  const data = Array.from({ length: end - start }, (_, offset) => postAt(start + offset, origin));
  const after = String(end);
  const next = end < posts ? { next: `${origin}/v26.0/me/media?after=${after}` } : {};
  return JSON.stringify({ data, paging: { cursors: { before: String(start), after }, ...next } });
}

/** The beginning of a PNG, then bytes that are the file's own: 200 kB in all. */
const picture = Buffer.alloc(200_000, 7);
picture.set(
  Buffer.from(
    '89504e470d0a1a0a0000000d49484452000004380000043808020000000000000000030d40494441540',
    'hex',
  ),
);
function pictureAt(index: number): Buffer {
  const bytes = Buffer.from(picture);
  bytes.writeUInt32BE(index, bytes.length - 4);
  return bytes;
}

const pages = new Map<number, string>();
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = /^\/media\/(\d+)\.png$/.exec(url.pathname)?.[1];
  if (file !== undefined) {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
    response.end(pictureAt(Number(file)));
    return;
  }
  const start = Number(url.searchParams.get('after') ?? 0);
  const body = url.pathname.endsWith('/media')
    ? (pages.get(start) ?? '{}')
    : JSON.stringify({
        id: '1',
        user_id: '17841400000000001',
        username: 'some.one',
        media_count: posts,
      });
  setTimeout(() => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  }, latency);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const origin = `http://127.0.0.1:${String(address.port)}`;
  for (let start = 0; start === 0 || start < posts; start += pageSize) {
    pages.set(start, pageAt(start, origin));
  }
  process.stdout.write(`${origin}\n`);
});
