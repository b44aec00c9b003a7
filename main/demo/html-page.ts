import { createHash } from 'node:crypto';

import { demoPageWords as words } from '../messages/demo-page.ts';
import type { DemoReply } from './demo-http.ts';

/** Text made safe for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const style = `
:root { color-scheme: light dark;
  --ground: #fbfbfa; --surface: #fff; --ink: #1b1b1a; --quiet: #5a5a56; --line: #e1e1dd;
  --strong: #8a8a85; --accent: #0b6580; --accent-hover: #095569; --on-accent: #fff; --notice: #f3f1ea; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #161615; --surface: #1f1f1e; --ink: #eeeeec; --quiet: #adada8; --line: #353533;
  --strong: #7c7c77; --accent: #7dc9e0; --accent-hover: #98d6e9; --on-accent: #06242d; --notice: #2b2922; } }
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; padding: 24px 16px; display: grid; place-items: center;
  background: var(--ground); color: var(--ink); line-height: 1.5;
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Cantarell, 'Noto Sans', sans-serif; }
main { width: 100%; max-width: 400px; padding: 32px 24px 24px; background: var(--surface);
  border: 1px solid var(--line); border-radius: 14px; overflow-wrap: anywhere; }
.badge { display: block; width: fit-content; margin: 0 auto 8px; padding: 4px 12px; border-radius: 99px;
  background: var(--ink); color: var(--surface); font-size: 13px; font-weight: 600; }
.notice { margin-bottom: 32px; padding: 12px 16px; border-radius: 10px; background: var(--notice);
  font-size: 13px; text-align: center; }
.portrait { display: block; width: 96px; height: 96px; margin: 0 auto 16px; border-radius: 50%;
  object-fit: cover; background: var(--notice); }
h1 { margin-bottom: 24px; font-size: 20px; line-height: 1.3; font-weight: 600; text-align: center; }
h2 { margin-bottom: 8px; font-size: 13px; font-weight: 400; color: var(--quiet); }
ul { margin: 0 0 16px; padding: 0; list-style: none; }
li { padding: 12px 0; border-top: 1px solid var(--line); }
li:last-child { border-bottom: 1px solid var(--line); }
.quiet { color: var(--quiet); font-size: 13px; }
.centred { text-align: center; }
form { display: grid; gap: 8px; margin-top: 24px; }
button { min-height: 44px; padding: 8px 16px; border: 1px solid transparent; border-radius: 10px;
  background: none; color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { border-color: var(--strong); }
.first { background: var(--accent); color: var(--on-accent); }
.first:hover { background: var(--accent-hover); border-color: transparent; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.post { max-width: 640px; }
figure { margin: 0 0 16px; }
figure img, figure video { display: block; width: 100%; height: auto; border-radius: 6px; }
.caption { margin-bottom: 16px; white-space: pre-line; }
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--strong); } }
@media (forced-colors: active) { .first, .badge { border: 1px solid; } }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * One of the demo's pages.
 * @param content `main` is HTML: what it takes from outside has been through `escapeHtml`.
 * @param formTarget an origin that a form of the page may lead to, beside the demo's own:
 * Chromium applies `form-action` to the redirect that answers a form, too
 */
export function htmlPage(
  content: { readonly title: string; readonly main: string; readonly wide?: boolean },
  options: { readonly status?: number; readonly formTarget?: string } = {},
): DemoReply {
  const { title, main, wide = false } = content;
  const { status = 200, formTarget } = options;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self'",
    "media-src 'self'",
    formTarget === undefined ? "form-action 'none'" : `form-action 'self' ${formTarget}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': policy.join('; '),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main${wide ? ' class="post"' : ''}>
<strong class="badge">${escapeHtml(words.badge)}</strong>
${main}
</main>
</body>
</html>
`,
  };
}

/** A page that says what is wrong, and leads nowhere. */
export function problemPage(
  problem: { readonly heading: string; readonly detail: string },
  status: number,
): DemoReply {
  return htmlPage(
    {
      title: words.problem.title,
      main: `<h1>${escapeHtml(problem.heading)}</h1>
<p class="quiet centred">${escapeHtml(problem.detail)}</p>`,
    },
    { status },
  );
}
