import { fail, ok } from '../../preload/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import { nextTurn } from '../next-turn.ts';
import { createCallBudget } from './call-budget.ts';
import { createFieldSets, mediaFieldSets, profileFieldSets, untoldBy } from './field-sets.ts';
import type { FieldSets } from './field-sets.ts';
import { createGraphRequester } from './graph-request.ts';
import type { GraphAnswer } from './graph-request.ts';
import type { InstagramHttp } from './http.ts';
import type { AccessToken, InstagramClient, InstagramResult } from './instagram-types.ts';
import { sleepFor } from './retry.ts';
import type { Sleep } from './retry.ts';
import { nextCursorIn, parseMedia, parseMediaPage, parseProfile } from './schemas.ts';
import type { Parsed } from './schemas.ts';

/** The newest version of the Graph API known (29 July 2026). */
export const newestGraphVersion = 'v26.0';

/** The largest page that Instagram has been seen to answer. */
const largestPage = 100;

interface Question {
  readonly token: AccessToken;
  /** Below the version, without a leading slash. */
  readonly path: string;
  readonly fieldSets: FieldSets;
  readonly query: Readonly<Record<string, string>>;
  readonly limit: number | null;
  readonly signal: AbortSignal | undefined;
}

/** `/me` is never gone: Instagram says so of a token that this Meta app cannot use. */
function ofOwnAccount(answer: GraphAnswer): GraphAnswer {
  if (answer.ok || answer.failure.error.kind !== 'gone') return answer;
  const { detail } = answer.failure.error;
  return { ok: false, failure: { remedy: 'none', error: { kind: 'unsupported-account', detail } } };
}

function unexpected<Value>(detail: string): InstagramResult<Value> {
  return fail({ kind: 'unexpected-reply', detail });
}

/**
 * Makes the reading side of the Graph API. What it learns (which fields and how large a page
 * Instagram takes, how long it limits calls) is kept for its lifetime, so that each account gets
 * a client of its own: limits are per account and app.
 * @param dependencies `graphOrigin` without a trailing slash; `version` like `v26.0`; `sleep` and
 * `random` are the running program's where not given.
 */
export function createInstagramClient(dependencies: {
  readonly http: InstagramHttp;
  readonly graphOrigin: string;
  readonly version?: string;
  readonly clock: Clock;
  readonly sleep?: Sleep;
  readonly random?: () => number;
  /** Told how much of the calls that Instagram allows is used, in percent, when it says so. */
  readonly onUsage?: (percent: number) => void;
  readonly log: Logger;
}): InstagramClient {
  const { http, graphOrigin, version = newestGraphVersion, clock, log } = dependencies;
  const request = createGraphRequester({
    budget: createCallBudget({ clock }),
    sleep: dependencies.sleep ?? sleepFor,
    random: dependencies.random ?? Math.random,
    onUsage: dependencies.onUsage ?? (() => undefined),
    log,
  });
  const fieldSetsOfProfile = createFieldSets(profileFieldSets);
  const fieldSetsOfMedia = createFieldSets(mediaFieldSets);
  let pageCap = largestPage;

  function askFor(question: Question, fields: string): Promise<GraphAnswer> {
    const { token, path, query, signal } = question;
    return request({
      limit: question.limit,
      secrets: [token],
      signal,
      send: (limit) =>
        http.get(`${graphOrigin}/${version}/${path}`, {
          token,
          query: { fields, ...(limit === null ? {} : { limit: String(limit) }), ...query },
          signal,
        }),
    });
  }

  /** Asks for the richest field set that Instagram takes, and says which it was. */
  async function ask(
    question: Question,
  ): Promise<{ readonly answer: GraphAnswer; readonly fields: string }> {
    let answer: GraphAnswer | null = null;
    let asked = '';
    for (const fields of question.fieldSets.candidates()) {
      if (answer !== null) log.warn('Instagram refused a field set; asking for fewer fields');
      answer = await askFor(question, fields);
      asked = fields;
      if (answer.ok) question.fieldSets.remember(fields);
      if (answer.ok || answer.failure.remedy !== 'other-fields') break;
    }
    if (answer === null) throw new Error('A list of field sets is empty');
    return { answer, fields: asked };
  }

  function logDropped(dropped: number, droppedChildren: number): void {
    if (dropped === 0 && droppedChildren === 0) return;
    log.warn('Instagram sent malformed posts; they were left out', { dropped, droppedChildren });
  }

  function read<Value>(
    answer: GraphAnswer,
    parse: (reply: unknown) => Parsed<Value>,
  ): InstagramResult<Value> {
    if (!answer.ok) return fail(answer.failure.error);
    const parsed = parse(answer.value);
    return parsed.ok ? ok(parsed.value) : unexpected(parsed.detail);
  }

  return {
    getProfile: async (token, signal) => {
      const { answer } = await ask({
        token,
        path: 'me',
        fieldSets: fieldSetsOfProfile,
        query: {},
        limit: null,
        signal,
      });
      return read(ofOwnAccount(answer), parseProfile);
    },

    getMediaPage: async (token, { after, limit, onNext }, signal) => {
      const asked = Math.max(1, Math.min(Math.floor(limit), pageCap));
      const { answer, fields } = await ask({
        token,
        path: 'me/media',
        fieldSets: fieldSetsOfMedia,
        query: after === null ? {} : { after },
        limit: asked,
        signal,
      });
      if (answer.ok && answer.limit !== null && answer.limit < asked) pageCap = answer.limit;
      const next = answer.ok && onNext !== undefined ? nextCursorIn(answer.value) : null;
      if (next !== null && next !== after) {
        onNext?.(next);
        // Its request goes out first.
        await nextTurn();
      }
      const result = read(ofOwnAccount(answer), (reply) => parseMediaPage(reply, untoldBy(fields)));
      if (!result.ok) return result;
      const { page, dropped, droppedChildren } = result.value;
      logDropped(dropped, droppedChildren);
      if (page.nextCursor !== null && page.nextCursor === after) {
        return unexpected('The next page is the same page again');
      }
      return ok(page);
    },

    getMedia: async (token, id, signal) => {
      const { answer, fields } = await ask({
        token,
        path: encodeURIComponent(id),
        fieldSets: fieldSetsOfMedia,
        query: {},
        limit: null,
        signal,
      });
      const result = read(answer, (reply) => parseMedia(reply, untoldBy(fields)));
      if (!result.ok) return result;
      logDropped(0, result.value.droppedChildren);
      return ok(result.value.media);
    },
  };
}
