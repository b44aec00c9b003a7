import { describe, expect, test } from 'vitest';

import { makeReport } from '../../../../main/diagnostics/report.ts';
import type { ReportContent } from '../../../../main/diagnostics/report.ts';

const content: ReportContent = {
  failure: {
    kind: 'request-refused',
    said: { code: 368, subcode: 1390008, status: 400, trace: 'A6LJylpZRKw2xKLFsAP-cJh' },
    detail: 'HTTP 400, code 368, subcode 1390008: Out of tea',
  },
  time: Date.UTC(2026, 10, 24, 15, 30),
  facts: [
    ['Albumen', '0.1.0'],
    ['Electron', '33.2.1 (released with 45.4.1)'],
  ],
  logLines: [
    '2026-11-24T15:29:58.120Z info started {"version":"0.1.0"}',
    '2026-11-24T15:29:59.001Z warn A call failed {"kind":"request-refused"}',
  ],
  secrets: [],
  homeFolder: '/home/ada',
};

test('tells what happened, what it runs on, and the end of the log', () => {
  expect(makeReport(content)).toBe(`Albumen report, 2026-11-24T15:30:00.000Z

What happened: request-refused
Instagram says: code 368, subcode 1390008, HTTP status 400
Meta’s fbtrace_id: A6LJylpZRKw2xKLFsAP-cJh
Detail: HTTP 400, code 368, subcode 1390008: Out of tea

Runs on:
- Albumen: 0.1.0
- Electron: 33.2.1 (released with 45.4.1)

The last 2 lines of the log:
2026-11-24T15:29:58.120Z info started {"version":"0.1.0"}
2026-11-24T15:29:59.001Z warn A call failed {"kind":"request-refused"}

Tokens, secrets and codes were taken out.
`);
});

test('without a failure and without a log it says so', () => {
  const report = makeReport({ ...content, failure: null, logLines: [] });
  expect(report).toContain('What happened: nothing in particular');
  expect(report).not.toContain('Instagram says');
  expect(report).toContain('The log is empty.');
});

test('the last fifty lines are enough', () => {
  const logLines = Array.from({ length: 80 }, (_, number) => `line ${String(number + 1)}`);
  const report = makeReport({ ...content, logLines });
  expect(report).not.toMatch(/^line 30$/m);
  expect(report).toMatch(/^line 31\n[\s\S]*\nline 80$/m);
});

describe('nothing that lets somebody in is in a report', () => {
  const token = 'IGAAJ0ustATokenOfSomeLength0123456789';
  const facebookToken = 'EAAGm0PX4ZCpsBA1234567890abcdefghij';
  const secret = '0123456789abcdef0123456789abcdef';
  const code = 'AQBxW3p_a-code-as-Instagram-makes-it_0123456789';
  const state = 'Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';
  /** Too short and too plain to be told by its looks. */
  const plainSecret = 'correct horse+battery/staple';
  const planted = [token, facebookToken, secret, code, state, plainSecret];

  const shapes: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `said ${text}, and no more`,
    (text) => `"${text}"`,
    (text) => `https://www.instagram.com/oauth/authorize?x=1&code=${text}&y=2#_`,
    (text) => `https://localhost/albumen/callback?state=${encodeURIComponent(text)}`,
    (text) => `access_token=${text}`,
    (text) => `client_secret=${encodeURIComponent(text)}&a=b`,
    (text) => `{"access_token":"${text}","token_type":"bearer"}`,
    (text) => `{"code": "${text}"}`,
    (text) => `Authorization: Bearer ${text}`,
    (text) => `[${text}] (${text})`,
    (text) => `/path/${text}/file`,
  ];

  test.each(shapes.map((shape) => [shape('…'), shape] as const))('%s', (_, shape) => {
    for (const text of planted) {
      const line = shape(text);
      const report = makeReport({
        ...content,
        failure: {
          kind: 'exchange-refused',
          said: { code: line.slice(0, 60), subcode: null, status: null, trace: text.slice(0, 60) },
          detail: line,
        },
        facts: [['Fact', line]],
        logLines: [line, `2026-11-24T15:29:59.001Z warn ${line}`],
        secrets: [plainSecret],
      });
      expect(report).not.toContain(text);
      expect(report).not.toContain(encodeURIComponent(text));
      expect(report).not.toContain(text.slice(0, 20));
      // The rest of the report is there.
      expect(report).toContain('exchange-refused');
    }
  });

  test('a secret that is in use is taken out, whatever it looks like', () => {
    const secrets = ['hunter2', 'A6LJylpZRKw2xKLFsAP-cJh'];
    const report = makeReport({ ...content, logLines: ['the secret hunter2 again'], secrets });
    expect(report).not.toContain('hunter2');
    expect(report).not.toContain('A6LJylpZRKw2xKLFsAP-cJh');
  });

  test('the person’s folder is no one’s', () => {
    const logLines = ['kept in /home/ada/.config/Albumen/library'];
    expect(makeReport({ ...content, logLines })).toContain('kept in ~/.config/Albumen/library');
    const withoutHome = makeReport({ ...content, logLines, homeFolder: '/' });
    expect(withoutHome).toContain('kept in /home/ada/.config/Albumen/library');
  });
});
