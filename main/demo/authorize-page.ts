import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import type { Clock } from '../clock.ts';
import { demoPageWords as words } from '../messages/demo-page.ts';
import {
  basicScope,
  commentsScope,
  insightsScope,
  readAuthorizeRequest,
} from './authorize-request.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import type { DemoCodes } from './demo-codes.ts';
import type { DemoReply, DemoRequest } from './demo-http.ts';
import { escapeHtml, htmlPage, problemPage } from './html-page.ts';
import type { Signer } from './signer.ts';

/** How long a page that was shown can be answered, in milliseconds. */
const consentLifetime = 3_600_000;

const consentSchema = z.strictObject({
  state: z.string().nullable(),
  scopes: z.array(z.string()),
  expiresAt: z.number(),
});

/** `GET` and `POST /oauth/authorize`: the page that asks, and what it leads to. */
export interface AuthorizePage {
  show(request: DemoRequest): DemoReply;
  answer(request: DemoRequest): DemoReply;
}

function askedFor(scopes: readonly string[]): readonly string[] {
  return [
    ...(scopes.includes(basicScope) ? [words.askedOf.profile, words.askedOf.posts] : []),
    ...(scopes.includes(insightsScope) ? [words.askedOf.insights] : []),
    ...(scopes.includes(commentsScope) ? [words.askedOf.comments] : []),
  ];
}

function redirect(address: string): DemoReply {
  return {
    status: 302,
    headers: { location: address, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
}

/** Makes the authorize page. */
export function createAuthorizePage(dependencies: {
  readonly appId: string;
  /** Character for character as registered. */
  readonly redirectUri: string;
  readonly username: string;
  /** The address of the account's picture on a server; null when it has none. */
  readonly portrait: ((origin: string) => string) | null;
  readonly codes: DemoCodes;
  readonly signer: Signer;
  readonly clock: Clock;
}): AuthorizePage {
  const { redirectUri, username, portrait, codes, signer, clock } = dependencies;

  function consentForm({ state, scopes }: AuthorizeRequest): string {
    // Only a form that this page made is answered, so that no other page can press the button.
    const expiresAt = clock.now() + consentLifetime;
    const consent = signer.seal('consent', { state, scopes, expiresAt });
    return `<form method="post" action="/oauth/authorize">
<input type="hidden" name="consent" value="${escapeHtml(consent)}">
<button class="first" name="decision" value="allow">${escapeHtml(words.allow)}</button>
<button name="decision" value="cancel">${escapeHtml(words.cancel)}</button>
</form>`;
  }

  function readConsent(sealed: string | null): Result<z.infer<typeof consentSchema>, 'invalid'> {
    const consent = consentSchema.safeParse(signer.open('consent', sealed ?? ''));
    const usable = consent.success && clock.now() < consent.data.expiresAt;
    return usable ? ok(consent.data) : fail('invalid');
  }

  /** The redirect URI with an answer behind whatever query it has. */
  function callback(state: string | null, answer: Readonly<Record<string, string>>): string {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) url.searchParams.append(name, value);
    if (state !== null) url.searchParams.append('state', state);
    return url.href;
  }

  return {
    show: ({ query, origin }) => {
      const asked = readAuthorizeRequest(query, dependencies);
      if (!asked.ok) return problemPage(words.problem[asked.error], 400);
      const items = askedFor(asked.value.scopes).map((item) => `<li>${escapeHtml(item)}</li>`);
      return htmlPage(
        {
          title: words.title,
          main: `<p class="notice">${escapeHtml(words.notInstagram)}</p>
${portrait === null ? '' : `<img class="portrait" src="${escapeHtml(portrait(origin))}" alt="">`}
<h1>${escapeHtml(words.heading(username))}</h1>
<h2>${escapeHtml(words.asked)}</h2>
<ul>${items.join('')}</ul>
<p class="quiet">${escapeHtml(words.readOnly)}</p>
${consentForm(asked.value)}`,
        },
        { formTarget: new URL(redirectUri).origin },
      );
    },

    answer: ({ form }) => {
      const consent = readConsent(form?.get('consent') ?? null);
      if (!consent.ok) return problemPage(words.problem['Invalid request'], 400);
      const { state, scopes } = consent.value;
      switch (form?.get('decision')) {
        case 'allow':
          // The fragment is Instagram's habit; it is no part of the code.
          return redirect(`${callback(state, { code: codes.issue(scopes) })}#_`);
        case 'cancel':
          return redirect(
            callback(state, {
              error: 'access_denied',
              error_reason: 'user_denied',
              error_description: 'The user denied your request',
            }),
          );
        default:
          return problemPage(words.problem['Invalid request'], 400);
      }
    },
  };
}
