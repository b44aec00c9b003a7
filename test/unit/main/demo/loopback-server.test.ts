import { request } from 'node:http';
import { connect } from 'node:net';
import type { OutgoingHttpHeaders } from 'node:http';

import { expect, it, onTestFinished } from 'vitest';

import type { DemoRequest } from '../../../../main/demo/demo-http.ts';
import { serveOnLoopback } from '../../../../main/demo/loopback-server.ts';
import type { LoopbackServer } from '../../../../main/demo/loopback-server.ts';

/** A server that notes what its handler was given. */
async function serverUnderTest(): Promise<{
  server: LoopbackServer;
  seen: DemoRequest[];
  faults: unknown[];
}> {
  const seen: DemoRequest[] = [];
  const faults: unknown[] = [];
  const server = await serveOnLoopback(
    async (asked) => {
      seen.push(asked);
      if (asked.path === '/bug') throw new Error('A bug');
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'grüß dich' };
    },
    (error) => faults.push(error),
  );
  onTestFinished(() => server.close());
  return { server, seen, faults };
}

/** A request whose Host header a test chooses, which `fetch` does not allow. */
function statusWith(server: LoopbackServer, headers: OutgoingHttpHeaders): Promise<number> {
  return new Promise((resolve, reject) => {
    request(server.origin, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

function post(server: LoopbackServer, body: string, type?: string): Promise<Response> {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  return fetch(server.origin, { method: 'POST', body, headers });
}

it('listens on 127.0.0.1 only, on a port that the system chose', async () => {
  const { server } = await serverUnderTest();
  expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]{4,5}$/);
  const { port } = new URL(server.origin);
  await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow('fetch failed');
});

it('answers nobody who calls it by another name: a page elsewhere reads nothing', async () => {
  const { server, seen } = await serverUnderTest();
  const { host, port } = new URL(server.origin);
  const names = ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1'];
  for (const name of names) expect(await statusWith(server, { host: name })).toBe(421);
  expect(seen).toEqual([]);
  expect(await statusWith(server, { host })).toBe(200);
});

it('reads a form of 64 KB and refuses a larger body', async () => {
  const { server, seen } = await serverUnderTest();
  const type = 'application/x-www-form-urlencoded';
  const fits = `a=${'x'.repeat(64 * 1024 - 2)}`;
  expect((await post(server, fits, type)).status).toBe(200);
  expect(seen[0]?.form?.get('a')).toHaveLength(64 * 1024 - 2);
  const refused = await post(server, `${fits}x`, type);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toBe('');
  expect((await post(server, 'x'.repeat(8 * 1024 * 1024), type)).status).toBe(413);
  expect(seen).toHaveLength(1);
});

it.each([
  ['application/x-www-form-urlencoded; charset=UTF-8', 'a=b%20c', 'b c'],
  ['application/json', '{"a":"b"}', undefined],
  ['text/plain', 'a=b', undefined],
])('reads %s as a form or not at all', async (type, body, value) => {
  const { server, seen } = await serverUnderTest();
  await post(server, body, type);
  expect(seen[0]?.form?.get('a')).toBe(value);
});

it('says of every reply how long it is, and answers HEAD without a body', async () => {
  const { server } = await serverUnderTest();
  const reply = await fetch(server.origin);
  expect(reply.headers.get('content-length')).toBe('11');
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  const head = await fetch(server.origin, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '11',
    '',
  ]);
});

it('answers 500 for a bug, tells of it, and goes on', async () => {
  const { server, faults } = await serverUnderTest();
  expect((await fetch(`${server.origin}/bug`)).status).toBe(500);
  expect(faults).toEqual([new Error('A bug')]);
  expect((await fetch(server.origin)).status).toBe(200);
});

it('refuses what is no path, and outlives what is no HTTP', async () => {
  const { server, seen } = await serverUnderTest();
  const { host, port } = new URL(server.origin);
  const say = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), '127.0.0.1');
      socket.setEncoding('utf8').on('data', (data) => {
        answer += String(data);
        socket.end();
      });
      socket.on('error', reject).on('close', () => resolve(answer.slice(0, 12)));
      socket.write(text);
    });
  const target = (text: string): string => `GET ${text} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  expect(await say(target('http://evil.example/'))).toBe('HTTP/1.1 400');
  expect(await say(target('*'))).toBe('HTTP/1.1 400');
  expect(await say('\u0000\u0001\r\n\r\n')).toBe('HTTP/1.1 400');
  expect(seen).toEqual([]);
  expect((await fetch(server.origin)).status).toBe(200);
});

it('is gone once closed, open connections and all', async () => {
  const { server } = await serverUnderTest();
  await fetch(server.origin);
  await server.close();
  await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
});
